/** The explorer on a port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { AppParts } from './app.ts';
import { explorer } from './app.ts';

export interface Listening {
  /** `http://127.0.0.1:8080/` */
  url: string;
  close(): Promise<void>;
}

/** Long enough for a statement typed into the SQL page to travel in its address. */
const HEADER_BYTES = 64 * 1024;

/**
 * Longer than clients keep connections: whoever is late by a moment would send into one that is closed already, which is an
 * error (ECONNRESET) that most do not try again.
 */
const IDLE_MS = 65_000;

/** Listens; port 0 takes a free one. @throws the system's error when the port is taken. */
export function listen(parts: AppParts, port: number): Promise<Listening> {
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, requestTimeout: 30_000, keepAliveTimeout: IDLE_MS },
    getRequestListener(explorer(parts).fetch),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, parts.host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const name = parts.host.includes(':') ? `[${parts.host}]` : parts.host;
      resolve({
        url: `http://${name}:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
