import { Failures, networkOf } from '../../../src/sign-in/failures';
import { secretFaults } from '../../../src/sign-in/secrets';

describe('failures', () => {
  const limit = { most: 3, window: 1000 };

  test('are let through until there are too many, and again when the window is over', () => {
    const failures = new Failures(limit);
    for (const at of [0, 100, 200]) {
      expect(failures.wait('a', at)).toBe(0);
      failures.add('a', at);
    }
    expect(failures.wait('a', 300)).toBe(700);
    expect(failures.wait('b', 300)).toBe(0);
    expect(failures.wait('a', 1000)).toBe(0);
    failures.add('a', 1000);
    expect(failures.wait('a', 1001)).toBe(0);
  });

  test('are forgotten by name', () => {
    const failures = new Failures({ most: 1, window: 1000 });
    failures.add('a', 0);
    failures.forget('a');
    expect(failures.wait('a', 1)).toBe(0);
  });

  test('take no more memory for more names: the oldest go', () => {
    const failures = new Failures({ most: 1, window: 1e9 });
    for (let name = 0; name < 20_001; name += 1) failures.add(String(name), 0);
    expect(failures.wait('0', 1)).toBe(0);
    expect(failures.wait('1', 1)).toBeGreaterThan(0);
    expect(failures.wait('20000', 1)).toBeGreaterThan(0);
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe('secrets', () => {
  const good = {
    APP_KEYS: 'mzMyLB7dV5gh4Zk1,oSx2NcQw8TfRj6Ue',
    API_TOKEN_SALT: 'JUc9Xa0ebGpLqY3h',
    ADMIN_JWT_SECRET: 'Kd7tHn5vWs1RzMx4',
    TRANSFER_TOKEN_SALT: 'Pf2qBy8uCo6LgEi9',
    JWT_SECRET: 'Ta4wDj3kVm0QnSh5',
  };

  test('that are random hold', () => {
    expect(secretFaults(good)).toEqual([]);
  });

  test.each<[Record<string, string | undefined>, string]>([
    [{ JWT_SECRET: undefined }, 'JWT_SECRET is missing'],
    [{ JWT_SECRET: ' ' }, 'JWT_SECRET is missing'],
    [{ JWT_SECRET: 'a' }, 'JWT_SECRET has fewer than 16 letters'],
    [{ JWT_SECRET: 'a'.repeat(40) }, 'JWT_SECRET is too easy to guess'],
    [{ JWT_SECRET: 'tobemodified12345' }, 'JWT_SECRET is still the example'],
    [{ JWT_SECRET: good.ADMIN_JWT_SECRET }, 'JWT_SECRET is the same as ADMIN_JWT_SECRET'],
    [{ APP_KEYS: 'mzMyLB7dV5gh4Zk1,' }, 'APP_KEYS is missing'],
    [{ APP_KEYS: 'x,mzMyLB7dV5gh4Zk1' }, 'APP_KEYS has fewer than 16 letters'],
  ])('%j: %s', (changed, fault) => {
    expect(secretFaults({ ...good, ...changed })).toEqual([fault]);
  });

  test('all faults are told at once, and no secret', () => {
    const faults = secretFaults({ JWT_SECRET: 'geheim' });
    expect(faults).toHaveLength(5);
    expect(faults.join()).not.toContain('geheim');
  });
});
