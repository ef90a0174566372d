import fs from 'node:fs';
import path from 'node:path';
import { patches } from '../../../src/admin/patches/index';
import { type Patch, patching } from '../../../src/admin/patches/patch';

const modules = path.resolve(require.resolve('@strapi/strapi/package.json'), '../../..');

test.each(patches.map((patch) => [patch.module, patch.anchor, patch] as const))(
  '%s still has %s',
  (file, anchor, { times = 1 }) => {
    const source = fs.readFileSync(path.join(modules, file), 'utf8');
    expect(source.split(anchor).length - 1).toBe(times);
  },
);

describe('a build', () => {
  const patch: Patch = { module: 'strapi/menu.mjs', anchor: 'a', replacement: 'b' };
  const build = () => patching([patch]);

  test('changes the module, and no other', () => {
    const own = build();
    expect(own.transform('x a x', '/node_modules/strapi/menu.mjs?v=1')?.code).toBe('x b x');
    expect(own.transform('x a x', '/node_modules/strapi/other.mjs')).toBeUndefined();
    expect(() => own.buildEnd()).not.toThrow();
  });

  test('fails where the anchor is not there, or more often than said', () => {
    expect(() => build().transform('x', 'strapi/menu.mjs')).toThrow('strapi/menu.mjs has 0 of: a');
    expect(() => build().transform('a a', 'strapi/menu.mjs')).toThrow('has 2 of: a');
  });

  test('fails where the module was not met, and says what failed before', () => {
    expect(() => build().buildEnd()).toThrow("Not in Strapi's admin: strapi/menu.mjs");
    expect(() => build().buildEnd(new Error('before'))).not.toThrow();
  });
});
