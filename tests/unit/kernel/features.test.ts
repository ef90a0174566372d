import { sumOf } from '../../../src/kernel/features';

const route = { method: 'GET' as const, path: '/reviews', handler: 'a.find' };

const context = { strapi: {} as never };

test('a plugin is the sum of its features', () => {
  const { services, controllers, routes } = sumOf([
    { services: { a: 1 }, routes: { admin: [route] } },
    { services: { b: 2 }, controllers: { a: 3 } },
  ]);
  expect(services).toEqual({ a: 1, b: 2 });
  expect(controllers).toEqual({ a: 3 });
  expect(routes.admin(context)).toEqual({ type: 'admin', routes: [route] });
  expect(routes['content-api'](context).routes).toEqual([]);
});

test('two features with the same name, or the same route, stop the start', () => {
  expect(() => sumOf([{ services: { a: 1 } }, { services: { a: 2 } }])).toThrow(
    'Two features have services called a.',
  );
  const doubled = sumOf([
    { routes: { admin: [route] } },
    { routes: { admin: () => [{ ...route, handler: 'b' }] } },
  ]);
  expect(() => doubled.routes.admin(context)).toThrow('Two features have the route GET /reviews.');
});

test('they start in their order, and stop in the other', async () => {
  const told: string[] = [];
  const feature = (name: string) => ({
    register: () => void told.push(`register ${name}`),
    bootstrap: async () => void told.push(`bootstrap ${name}`),
    destroy: () => void told.push(`destroy ${name}`),
  });
  const plugin = sumOf([feature('a'), feature('b')]);
  await plugin.register(context);
  await plugin.bootstrap(context);
  await plugin.destroy(context);
  expect(told).toEqual([
    'register a',
    'register b',
    'bootstrap a',
    'bootstrap b',
    'destroy b',
    'destroy a',
  ]);
});
