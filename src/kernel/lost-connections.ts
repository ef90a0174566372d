import type { Core } from '@strapi/strapi';
import { readFailure } from './read-failures';

/**
 * Strapi asks the database for some things that nobody waits for (an entry is read again for its events, a mail is
 * prepared behind an answer): the connection cut just then, Node would end the process, and with it everybody's
 * work. Such an error is logged. Every other one ends the process, as it would without this.
 */
export function surviveLostConnections(strapi: Core.Strapi): void {
  const { httpServer } = strapi.server;
  const heard = (error: unknown): void => {
    if (readFailure(strapi, error) === null) throw error;
    strapi.log.error(`The database failed while nobody waited for it: ${String(error)}`);
  };
  // A command does its work and ends, and whoever lends the server to one request listens elsewhere: neither has
  // anybody else to mind.
  httpServer.once('listening', () => {
    const address = httpServer.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    if (port !== Number(strapi.config.get('server.port'))) return;
    process.on('unhandledRejection', heard);
    process.on('uncaughtException', heard);
  });
  httpServer.once('close', () => {
    process.off('unhandledRejection', heard);
    process.off('uncaughtException', heard);
  });
}
