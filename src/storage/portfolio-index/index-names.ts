import * as z from 'zod/mini';
import type { IndexNames } from '../../domain/portfolio-index/indexed-issue';
import type { MarkPort } from '../../usecases/lifecycle/ports';
import { chunksOf } from '../payload-limits';

const MARK = 'index.names';
const OTHERS = 'index.names.';

const kinds = ['types', 'statuses', 'resolutions', 'priorities', 'linkTypes', 'projects'] as const;
const kind = z.enum(kinds);

const byId = z.record(z.string(), z.string());
const indexNames = z.object({
  types: z.record(z.string(), z.object({ name: z.string(), iconUrl: z.nullable(z.string()) })),
  statuses: z.record(z.string(), z.object({ name: z.string(), category: z.enum(['new', 'indeterminate', 'done']) })),
  resolutions: byId,
  priorities: byId,
  linkTypes: byId,
  projects: z.record(z.string(), z.object({ key: z.string(), name: z.string() })),
});

/** What is called the same: each team-managed project has types and statuses of its own, and most go by the same few names. */
const sameName = z.tuple([kind, z.array(z.string()), z.unknown()]);
type SameName = z.infer<typeof sameName>;

const head = z.object({ others: z.number(), names: z.array(sameName) });
const other = z.array(sameName);

/** What a mark holds with room to spare: its signs are escaped, and it is stored in pieces. */
const SIGNS_PER_MARK = 150_000;
const IDS_TOGETHER = 5_000;

/**
 * What Jira calls what the index names by id; nothing before it was first read. While it is being written part of it may lack, which whoever
 * reads it takes for not known yet.
 */
export async function readNames(marks: MarkPort): Promise<IndexNames> {
  const begin = head.safeParse(parsed(await marks.find(MARK))).data ?? { others: 0, names: [] };
  const texts = await Promise.all(Array.from({ length: begin.others }, (_, index) => marks.find(OTHERS + index)));
  const names = [...begin.names, ...texts.flatMap((text) => other.safeParse(parsed(text)).data ?? [])];
  const ofKind = (wanted: (typeof kinds)[number]) =>
    names.filter(([of]) => of === wanted).flatMap(([, ids, value]) => ids.map((id) => [id, value] as const));
  return indexNames.parse(Object.fromEntries(kinds.map((one) => [one, Object.fromEntries(ofKind(one))])));
}

/** In as many marks as it takes, the one that tells how many last. */
export async function saveNames(marks: MarkPort, names: IndexNames): Promise<void> {
  const [first = [], ...others] = partsOf(kinds.flatMap((one) => grouped(one, names[one])));
  for (const [index, part] of others.entries()) await marks.save(OTHERS + index, JSON.stringify(part));
  await marks.save(MARK, JSON.stringify({ others: others.length, names: first }));
}

export async function forgetNames(marks: MarkPort): Promise<void> {
  await marks.save(MARK, '');
  await marks.discard(OTHERS);
}

const parsed = (text: string | null): unknown => (text === null || text === '' ? null : JSON.parse(text));

function grouped(of: (typeof kinds)[number], names: Readonly<Record<string, unknown>>): readonly SameName[] {
  const groups = new Map<string, { readonly ids: string[]; readonly value: unknown }>();
  for (const [id, value] of Object.entries(names)) {
    const text = JSON.stringify(value);
    const group = groups.get(text) ?? { ids: [], value };
    groups.set(text, group);
    group.ids.push(id);
  }
  return [...groups.values()].flatMap(({ ids, value }) =>
    chunksOf(ids, IDS_TOGETHER).map((some): SameName => [of, [...some], value]),
  );
}

function partsOf(names: readonly SameName[]): readonly (readonly SameName[])[] {
  const parts: SameName[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const signs = encodeURIComponent(JSON.stringify(name)).length;
    if (held + signs > SIGNS_PER_MARK) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(name);
    held += signs;
  }
  return parts;
}
