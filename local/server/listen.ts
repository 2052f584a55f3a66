import { createServer, type Server } from 'node:http';
import { UsageError } from '../options';

/** Listens on this machine only. A port that is taken is told in one sentence. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new UsageError(`Port ${port} is in use. Stop what listens there, or choose another with --port.`, { cause })
          : cause.code === 'EACCES'
            ? new UsageError(`Port ${port} may not be used by this account. Choose another with --port.`, { cause })
            : cause,
      );
    });
    server.listen(port, 'localhost', resolve);
  });
}

/** Refuses a port that is taken before any work is done for it. */
export async function requireFree(...ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    await listen(server, port);
    await new Promise((resolve) => server.close(resolve));
  }
}
