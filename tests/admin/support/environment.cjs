const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what it lacks of the network's classes: those of Node, which fit only one another. */
module.exports = class extends TestEnvironment {
  constructor(...settings) {
    super(...settings);
    const { AbortController, AbortSignal, Headers, Request, Response } = globalThis;
    const { TextDecoder, TextEncoder } = globalThis;
    Object.assign(this.global, { AbortController, AbortSignal, Headers, Request, Response });
    Object.assign(this.global, { TextDecoder, TextEncoder });
  }
};
