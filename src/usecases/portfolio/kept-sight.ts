import * as z from 'zod/mini';
import type { MarkPort } from '../lifecycle/ports';
import { packIds, unpackIds } from './id-list';
import type { Sight } from './sight';

/** A viewer's own sight may be kept for a minute, and never serves anybody else. */
const KEPT_FOR_MS = 60_000;

/** A plan whose sight takes more than this is asked for anew each time. */
const MOST_CHARACTERS = 60_000;

/** Fewer roots than this are cheaper asked for than kept, and are never out of date then. */
const ROOTS_WORTH_KEEPING = 40;

const NAMES = 'sight:';

const classes = z.enum(['open', 'asked', 'none']);

const kept = z.object({
  at: z.iso.datetime(),
  /** Which plan: the text that chose its roots. */
  of: z.string(),
  roots: z.nullable(z.string()),
  projects: z.record(z.string(), classes),
  seen: z.string(),
  unseen: z.string(),
  beyond: z.string(),
});

export interface KeptSight {
  readonly sight: Sight;
  /** Null where they are to be asked for again. */
  readonly rootIds: readonly string[] | null;
}

/** The viewer's sight of this plan, if they looked at it within the last minute. */
export async function findKeptSight(
  marks: MarkPort,
  who: { readonly accountId: string; readonly of: string; readonly now: string },
): Promise<KeptSight | null> {
  const content = await marks.find(await nameFor(who.accountId));
  const found = content === null ? null : kept.safeParse(parsed(content)).data;
  if (!found || found.of !== (await digest(who.of))) return null;
  const age = Date.parse(who.now) - Date.parse(found.at);
  if (age < 0 || age > KEPT_FOR_MS) return null;
  return {
    rootIds: found.roots === null ? null : unpackIds(found.roots),
    sight: {
      at: found.at,
      projects: new Map(Object.entries(found.projects)),
      seen: new Set(unpackIds(found.seen)),
      unseen: new Set(unpackIds(found.unseen)),
      beyond: unpackIds(found.beyond),
      suspects: [],
      missing: [],
    },
  };
}

/** One row a person, that of the plan they looked at last: the next one takes its place. Only a whole sight is kept. */
export async function keepSight(
  marks: MarkPort,
  who: { readonly accountId: string; readonly of: string },
  { sight, rootIds }: { readonly sight: Sight; readonly rootIds: readonly string[] },
): Promise<void> {
  if (sight.missing.length > 0) return;
  const [seen, unseen, beyond] = [packIds(sight.seen), packIds(sight.unseen), packIds(sight.beyond)];
  if (seen === null || unseen === null || beyond === null) return;
  const content = JSON.stringify({
    at: sight.at,
    of: await digest(who.of),
    roots: rootIds.length >= ROOTS_WORTH_KEEPING ? packIds(rootIds) : null,
    projects: Object.fromEntries(sight.projects),
    seen,
    unseen,
    beyond,
  } satisfies z.infer<typeof kept>);
  if (content.length <= MOST_CHARACTERS) await marks.save(await nameFor(who.accountId), content);
}

/** Forgets what was kept: nobody may use it any more, and together it would come to a good part of the storage. */
export const discardSights = ({ marks }: { readonly marks: MarkPort }): Promise<void> => marks.discard(NAMES);

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** Not the account id itself: nobody needs to read there who looked at what. */
const nameFor = async (accountId: string): Promise<string> => `${NAMES}${(await digest(accountId)).slice(0, 28)}`;

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
