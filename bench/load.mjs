import http from 'node:http';

/** A request that has no answer by then counts as none. */
const PATIENCE_MS = 30_000;
const agent = new http.Agent({ keepAlive: true });

/**
 * Sends one request, as a proxy in front would hand it on; answers the status, `null` where there was none, and
 * what came.
 */
export function send(port, { method = 'GET', path, token, body }) {
  return new Promise((resolve) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '127.0.0.1',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(text && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      }),
    };
    const none = (error) => resolve({ status: null, text: String(error) });
    const request = http.request(
      { agent, host: '127.0.0.1', port, path, method, headers, timeout: PATIENCE_MS },
      (response) => {
        const parts = [];
        response.on('error', none);
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', none);
    request.end(text);
  });
}

/** What has to succeed, as JSON. */
export async function must(port, request) {
  const { status, text } = await send(port, request);
  if (status === null || status >= 400)
    throw new Error(`${request.method ?? 'GET'} ${request.path}: ${status} ${text.slice(0, 500)}`);
  return text === '' ? null : JSON.parse(text);
}

/**
 * Begins so many pieces of work a second, whether or not the ones before have come to their end, and answers when
 * all have. `work(n, due)` is told when it was due: what a full machine delays is part of the time.
 */
export async function pace({ perSecond, count, work }) {
  const begin = performance.now();
  const under = [];
  for (let n = 0; n < count; n += 1) {
    const due = begin + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    under.push(work(n, due));
  }
  await Promise.all(under);
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The time that so many of them were not over. */
export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** How often each was there: `200 × 880, 503 × 20`. */
export function tally(values) {
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return Object.entries(counts)
    .map(([value, count]) => `${value} × ${count}`)
    .join(', ');
}
