import type { Core } from '@strapi/strapi';

export interface JobSettings {
  /** `never` where another process does them: commands, tests. */
  jobs: 'always' | 'never';
  /** Where the head of the trail is sent every day; empty for nowhere. */
  auditHeadUrl: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Throws, naming the setting, where one can't be used. */
export function checkJobSettings({ jobs, auditHeadUrl = '' }: Partial<JobSettings>): void {
  if (jobs !== undefined && jobs !== 'always' && jobs !== 'never') {
    throw new Error(`JOBS must be always or never, not ${String(jobs)}.`);
  }
  if (auditHeadUrl === '') return;
  const url = URL.canParse(auditHeadUrl) ? new URL(auditHeadUrl) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!isSafe) {
    throw new Error('AUDIT_HEAD_URL must be an https address (http only on this machine).');
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error('AUDIT_HEAD_URL must hold no user and password: put a secret into its path.');
  }
}

export function jobSettings(strapi: Core.Strapi): JobSettings {
  const { config } = strapi.plugin('editorial-review');
  return { jobs: config('jobs', 'always'), auditHeadUrl: config('auditHeadUrl', '') };
}
