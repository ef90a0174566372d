/**
 * Services are looked up by `service(strapi, 'plugin.name')` of the kernel alone: a look-up by
 * `strapi.plugin(…).service(…)` has no type, and what is renamed is found out at run time.
 */
const typed = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { untyped: "Look it up with service(strapi, 'plugin.name') of src/kernel/services." },
  },
  create(context) {
    return {
      'CallExpression[callee.type="MemberExpression"][callee.property.name="service"]': (node) =>
        context.report({ node, messageId: 'untyped' }),
    };
  },
};

export default {
  files: ['src/**/*.ts'],
  ignores: ['src/kernel/services.ts'],
  plugins: { lookups: { rules: { typed } } },
  rules: { 'lookups/typed': 'error' },
};
