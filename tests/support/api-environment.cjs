const { TestEnvironment } = require('jest-environment-node');

/**
 * Strapi is loaded once for many suites, outside the sandbox that jest makes for each: its modules take six of
 * the eight seconds of a start. What a suite changes in the process is taken back when it ends.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.before = { ...process.env };
    Object.defineProperty(this.global.process, 'env', { value: process.env, writable: true });
    Object.defineProperty(this.global, 'outside', { value: { require } });
    // Database drivers know a time by its class.
    this.global.Date = Date;
    keepListeners();
  }

  async teardown() {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.before);
    delete process.removeAllListeners;
    await super.teardown();
  }
};

/** Who listened before the first Strapi did: all suites share this module. */
const own = process.eventNames().map((event) => [event, process.rawListeners(event)]);

/** Strapi takes every listener off the process when it stops: jest's own, by which it talks with this one, stay. */
function keepListeners() {
  const { removeAllListeners } = process;
  process.removeAllListeners = (...given) => {
    removeAllListeners.apply(process, given);
    if (given.length === 0)
      for (const [event, listeners] of own)
        for (const listener of listeners) process.on(event, listener);
    return process;
  };
}
