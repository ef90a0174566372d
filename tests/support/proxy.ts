import net from 'node:net';
import databases from './databases.cjs';
import { startOn, type Server } from './strapi';

/** Stands between a server and its database, and cuts the line where it is told to. */
export interface Proxy {
  port: number;
  /** The next time these words come from the server, they are kept and the connection ends. */
  cutAt(words: string | null): void;
  /** Away: open connections end, new ones are refused. */
  away(is: boolean): void;
  /** How often it has cut. */
  cuts(): number;
  close(): Promise<void>;
}

async function proxyTo(host: string, port: number): Promise<Proxy> {
  let words: string | null = null;
  let cuts = 0;
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
    database.pipe(client);
    client.on('data', (bytes: Buffer) => {
      if (words !== null && bytes.includes(words)) {
        cuts += 1;
        client.destroy();
        database.destroy();
      } else database.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    cutAt: (own) => (words = own),
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

/** A server on a database of its own; on PostgreSQL with a proxy between them, on SQLite with none. */
export async function startBehindProxy(): Promise<{ server: Server; proxy: Proxy | null }> {
  const settings = await databases.copyTemplate();
  if (databases.client !== 'postgres') return { server: await startOn(settings), proxy: null };
  const url = new URL(settings['DATABASE_URL'] ?? '');
  const proxy = await proxyTo(url.hostname, Number(url.port || 5432));
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return { server: await startOn({ ...settings, DATABASE_URL: url.toString() }), proxy };
}
