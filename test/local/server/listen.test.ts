import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../../../local/options';
import { listen, requireFree } from '../../../local/server/listen';

test('a port that is taken is told in one sentence, and a free one is left free', async () => {
  const holder = createServer();
  await listen(holder, 0);
  const { port } = holder.address() as AddressInfo; // it listens
  await expect(requireFree(port)).rejects.toThrow(UsageError);
  await expect(requireFree(port)).rejects.toThrow(`Port ${port} is in use.`);
  await new Promise((resolve) => holder.close(resolve));
  await requireFree(port);
  await requireFree(port);
});
