import { less } from './usage.mjs';

const STEP_MS = 300_000;
const WAIT_MS = 3_000;

/** What five minutes cost in which nothing happens: the schedule, and what it puts off. */
export async function sweepUsage(client) {
  const before = (await client.meter()).total;
  await client.clock(new Date(Date.parse(await client.clock()) + STEP_MS));
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return less((await client.meter()).total, before);
}
