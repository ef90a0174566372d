import net from 'node:net';

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

export async function proxyTo(host: string, port: number): Promise<Proxy> {
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
