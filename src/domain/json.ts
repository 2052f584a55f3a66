import * as z from 'zod/mini';

/** What JSON can hold, read-only. Written out because a recursive type can't be inferred. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Refuses what JSON would lose in silence: undefined, NaN, infinities, dates, functions. */
export const json: z.ZodMiniType<Json, Json> = z.json();

/** An entity's state as its journal keeps it: flat, from a path such as 'items/legal.terms/state' to a value. */
export type FlatState = Readonly<Record<string, Json>>;

/** A change to a flat state: each path is set to its value, or removed where the value is null. */
export type FlatPatch = Readonly<Record<string, Json>>;
