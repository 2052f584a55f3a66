/** A resolver has 25 seconds in all: storage, names and the answer need the rest of them. */
const READ_FOR_MS = 16_000;

/** The instant, UTC ISO, by which a view that began to read now has to end reading. */
export function readingUntil(now: string): string {
  return new Date(Date.parse(now) + READ_FOR_MS).toISOString();
}
