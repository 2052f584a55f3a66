import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { GateFallbackPort } from '../usecases/lifecycle/ports';

const KEY = 'gate.whenUnanswered';
const kept = z.nullish(z.enum(['refuse', 'allow']));

/** In Forge's key-value store, as it is for the hour in which the database is away. */
export const gateFallback: GateFallbackPort = {
  find: async () => kept.parse(await kvs.get<unknown>(KEY)) ?? null,
  keep: (whenUnanswered) => kvs.set(KEY, whenUnanswered),
};
