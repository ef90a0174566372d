/**
 * `domain/` is pure: the clock, chance, the environment and the outer world are arguments there, never
 * taken from the air. (What it may import is for .dependency-cruiser.cjs to say.)
 */

const AMBIENT = [
  ...['process', 'global', 'globalThis', 'window', 'self', 'document', 'localStorage', 'navigator'],
  ...[
    'strapi',
    'console',
    'crypto',
    'performance',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'require',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

const purpose = (name) => `domain/ is pure: what ${name} knows is an argument.`;

/** `new Date()` and `Date()` read the clock; `new Date(value)` only reads its argument. */
const noClock = {
  meta: { type: 'problem', schema: [], messages: { clock: purpose('the clock') } },
  create(context) {
    const refuse = (node) => context.report({ node, messageId: 'clock' });
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': refuse,
      'NewExpression[callee.name="Date"] > SpreadElement': refuse,
      // Under another name it could be called anywhere.
      'VariableDeclarator[init.name="Date"]': refuse,
      'CallExpression[callee.name="Date"]': refuse,
    };
  },
};

export default {
  files: ['src/plugins/*/domain/**/*.ts'],
  plugins: { domain: { rules: { 'no-clock': noClock } } },
  rules: {
    'domain/no-clock': 'error',
    'no-restricted-globals': [
      'error',
      ...AMBIENT.map((name) => ({ name, message: purpose(name) })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: purpose('the clock') },
      { object: 'Math', property: 'random', message: purpose('chance') },
    ],
  },
};
