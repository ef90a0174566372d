import net from 'node:net';
import databases from './databases.cjs';
import { startOn, type Server } from './strapi';

/** Stands between a server and its database, and cuts the line where it is told to. */
export interface Proxy {
  port: number;
  /** The next time these words come from the server, they are kept and the connection ends. */
  cutAt(words: string | null): void;
  /** Once so many bytes have passed, in either direction, the connection that carries the next ends. */
  cutAfter(bytes: number): void;
  /** Away: open connections end, new ones are refused. */
  away(is: boolean): void;
  /** How often it has cut. */
  cuts(): number;
  close(): Promise<void>;
}

async function proxyTo(host: string, port: number): Promise<Proxy> {
  let words: string | null = null;
  let cuts = 0;
  let left = Infinity;
  let isAway = false;
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    if (isAway) {
      client.destroy();
      return;
    }
    const database = net.connect(port, host);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    /** Passes on what may still pass; a part of it where the cut lies in the middle. */
    const pass = (bytes: Buffer, to: net.Socket, isCut: boolean): void => {
      const before = left;
      left -= bytes.length;
      if (!isCut && left >= 0) {
        to.write(bytes);
        return;
      }
      if (!isCut) {
        left = Infinity;
        to.write(bytes.subarray(0, before));
      }
      cuts += 1;
      // What was written before it still arrives, as it does where a line breaks.
      to.destroySoon();
      client.destroySoon();
      database.destroySoon();
    };
    database.on('data', (bytes: Buffer) => pass(bytes, client, false));
    client.on('data', (bytes: Buffer) =>
      pass(bytes, database, words !== null && bytes.includes(words)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    cutAt: (own) => (words = own),
    cutAfter: (bytes) => (left = bytes),
    away(is) {
      isAway = is;
      if (is) for (const socket of open) socket.destroy();
    },
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/**
 * A server on a database of its own; on PostgreSQL with a proxy between them, on SQLite with none. `settings`
 * are those of the database itself.
 */
export async function startBehindProxy(): Promise<{
  server: Server;
  proxy: Proxy | null;
  settings: Record<string, string>;
}> {
  const settings = await databases.copyTemplate();
  if (databases.client !== 'postgres')
    return { server: await startOn(settings), proxy: null, settings };
  const url = new URL(settings['DATABASE_URL'] ?? '');
  const proxy = await proxyTo(url.hostname, Number(url.port || 5432));
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const behind = { ...settings, DATABASE_URL: url.toString() };
  return { server: await startOn(behind), proxy, settings };
}
