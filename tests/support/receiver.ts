import { createServer, type IncomingHttpHeaders, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** What the next requests are answered: a status, a redirect to an address, or nothing at all. */
  answer: number | { redirect: string } | 'never';
  stop(): Promise<void>;
}

/** Somebody outside who is sent something: a server of its own on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const http: HttpServer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const { method, url: path, headers } = request;
      received.push({ method, path, headers, body: text === '' ? null : JSON.parse(text) });
      const { answer } = receiver;
      if (answer === 'never') return;
      // Each request comes on a connection of its own, never on one that is about to be closed.
      response.shouldKeepAlive = false;
      if (typeof answer === 'number') response.writeHead(answer).end();
      else response.writeHead(307, { location: answer.redirect }).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/head`,
    received,
    answer: 204,
    stop: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return receiver;
}
