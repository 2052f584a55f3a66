import * as z from 'zod/mini';

/** A moment as a UTC ISO string, such as '2026-03-02T09:30:00.000Z'. Offsets other than Z are refused. */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;
