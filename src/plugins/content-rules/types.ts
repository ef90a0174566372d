import type { ContentParts } from './domain/definitions/types';
import type { createPaths } from './server/src/features/addresses/paths';
import type { createRedirects } from './server/src/features/addresses/redirects';
import type { createSlugs } from './server/src/features/addresses/slugs';
import type { createChecks } from './server/src/features/checks/service';
import type { createInstallation } from './server/src/features/files/first-settings';
import type { createSnapshots } from './server/src/features/snapshots/service';

export type { EditView } from './domain/definitions/types';
export type { OwnRule } from './domain/rules/own';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'content-rules.checks': ReturnType<typeof createChecks>;
    'content-rules.installation': ReturnType<typeof createInstallation>;
    'content-rules.paths': ReturnType<typeof createPaths>;
    'content-rules.redirects': ReturnType<typeof createRedirects>;
    'content-rules.slugs': ReturnType<typeof createSlugs>;
    'content-rules.snapshots': ReturnType<typeof createSnapshots>;
  }
}

/** What a type says to this plugin; domain/definitions/types.ts says what each part means. */
declare module '../../kernel/content-types' {
  interface TypeParts {
    editView: ContentParts['editView'];
    path?: ContentParts['path'];
    slug?: ContentParts['slug'];
    rules?: ContentParts['rules'];
    firstQuestions?: ContentParts['firstQuestions'];
    firstOpened?: ContentParts['firstOpened'];
    firstEntry?: ContentParts['firstEntry'];
    redirects?: ContentParts['redirects'];
  }
}
