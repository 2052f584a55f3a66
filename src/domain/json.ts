import * as z from 'zod/mini';

/** What JSON can hold, read-only. Written out because a recursive type can't be inferred. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Refuses what JSON would lose in silence: undefined, NaN, infinities, dates, functions. */
export const json: z.ZodMiniType<Json, Json> = z.json();
