import net from 'node:net';

/** Stands between a server and its database; `away(true)` cuts every line and refuses new ones. */
export async function startProxy(url) {
  const target = new URL(url);
  const open = new Set();
  let isAway = false;
  const server = net.createServer((client) => {
    if (isAway) {
      client.destroy();
      return;
    }
    const database = net.connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const behind = new URL(url);
  behind.port = String(server.address().port);
  const cut = () => open.forEach((socket) => socket.destroy());
  return {
    url: behind.toString(),
    away(is) {
      isAway = is;
      if (is) cut();
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
