import type { Action, LiveState } from './types';

/** What the outbox is told of an action: the review's own news, and what readers will see of it. */
export function topicsOf(action: Action, liveBefore: LiveState): string[] {
  const own = `review.${action}`;
  const wasLive = liveBefore === 'live' || liveBefore === 'live_unreviewed';
  switch (action) {
    case 'publish':
    case 'forcePublish':
      return [own, wasLive ? 'content.changed' : 'content.published'];
    case 'changeLive':
      return [own, 'content.changed'];
    case 'withdraw':
      return [own, 'content.withdrawn'];
    case 'submit':
    case 'approve':
    case 'requestChanges':
    case 'schedule':
    case 'unschedule':
    case 'approveRetrospectively':
    case 'restore':
      return [own];
  }
}
