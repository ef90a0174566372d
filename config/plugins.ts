import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { servedWith } from '../src/plugins/content-rules/domain/files/served';

const local = (name: string) => ({ enabled: true, resolve: `./src/plugins/${name}` });

/** What a browser sees at the endpoint. */
const GRAPHQL_PAGE = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>GraphQL</title>
<p>Det här är en adress för program: skicka frågor med POST. <span lang="en">This address is for programs: send queries with POST.</span></p></html>`;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  // The order matters: a document middleware registered first is the outermost.
  'editorial-review': {
    ...local('editorial-review'),
    config: {
      // When to look for what went live past the gate: `always`, only at `start`, or `never` (benchmarks).
      lookBack: env('LOOK_BACK', 'always'),
      // Whether this process does what happens later: `always`, or `never` (commands, tests).
      jobs: env('JOBS', 'always'),
      auditHeadUrl: env('AUDIT_HEAD_URL', ''),
    },
  },
  'content-rules': {
    ...local('content-rules'),
    // Other sites that a redirect may lead to.
    config: { redirectHosts: env.array('REDIRECT_HOSTS', []).map((host) => host.toLowerCase()) },
  },
  delivery: local('delivery'),
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: '7d' },
      register: { allowedFields: [] },
      // Ours (src/sign-in) counts failures only: an office that shares one address signs in all day.
      ratelimit: { enabled: false },
    },
  },
  graphql: {
    config: {
      endpoint: '/graphql',
      // Strapi's own choices load scripts and fonts from elsewhere.
      landingPage: () => ({
        serverWillStart: () =>
          Promise.resolve({ renderLandingPage: () => Promise.resolve({ html: GRAPHQL_PAGE }) }),
      }),
      maxLimit: 100,
      defaultLimit: 25,
      // Ours (12, with a code that says so) stands in src/plugins/delivery; this one would hide it.
      depthLimit: 60,
      apolloServer: { introspection: true, cors: false, includeStacktraceInErrorResponses: false },
    },
  },
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      providerOptions: {
        localServer: {
          setHeaders: (answer: ServerResponse, path: string) => {
            for (const [name, value] of Object.entries(servedWith(path)))
              answer.setHeader(name, value);
          },
        },
      },
    },
  },
});
