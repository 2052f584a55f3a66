import * as z from 'zod/mini';
import { indexedField } from '../../domain/portfolio-index/indexed-field';
import { pointsHour } from '../../domain/portfolio-index/points-hour';
import type { MarkPort } from '../lifecycle/ports';

const instant = z.string();

const passShape = {
  /** `build` reads everything, `refresh` likewise once a month, `fields` what has a newly named field, `project` one alone. */
  kind: z.enum(['build', 'refresh', 'fields', 'project']),
  startedAt: instant,
  fields: z.array(indexedField),
  having: z.array(z.string()),
  only: z.nullable(z.string()),
  projectId: z.string(),
  behind: z.array(z.string()),
  number: z.number(),
  read: z.number(),
  /** Issues that it will read, as counted when it began; null before that. */
  total: z.nullable(z.number()),
  /** How far that counting is: the last project counted, and the sum so far. */
  counted: z.optional(z.object({ projectId: z.string(), issues: z.number() })),
};

/** What the upkeep has got to, each under a name of its own, so that nobody writes over what another knows better. */
export const indexMarks = {
  /**
   * What a reading of whole projects is for, and how far it is. The next issue of the project follows the first of `behind`, the issues that
   * were read last, the latest first, which had this number in its key.
   */
  pass: {
    name: 'index.pass',
    schema: z.object({
      ...passShape,
      /** The longer reading that one project was put before, and that goes on after it. */
      then: z.optional(z.object(passShape)),
    }),
  },
  /** The index was whole at this instant, and has the values of these fields. */
  built: {
    name: 'index.built',
    schema: z.object({
      at: instant,
      historySince: instant,
      fields: z.array(indexedField),
      /** By field id, of those that it hasn't had as long as its history. */
      fieldSince: z.optional(z.record(z.string(), instant)),
    }),
  },
  /** States that ended before this instant were forgotten. */
  purged: { name: 'index.purged', schema: z.object({ before: instant }) },
  /** What Jira's search knew at this instant is in the index: of views, and of the sweep, which looks farther back. */
  upTo: { name: 'index.upTo', schema: z.object({ at: instant }) },
  /** `isPartial`: a sweep was cut short there, having looked far enough back. */
  swept: {
    name: 'index.swept',
    schema: z.object({ at: instant, triedAt: instant, isPartial: z.optional(z.boolean()) }),
  },
  /** What the worker has spent, and what views have. */
  points: { name: 'index.points', schema: pointsHour },
  viewPoints: { name: 'index.viewPoints', schema: pointsHour },
  namesRead: { name: 'index.namesRead', schema: z.object({ at: instant, usual: z.array(indexedField) }) },
  /** Somebody asks for everything to be read anew. */
  asked: { name: 'index.asked', schema: z.object({ at: instant }) },
  /** Projects that a view found to differ from Jira. */
  suspects: { name: 'index.suspects', schema: z.object({ projectIds: z.array(z.string()) }) },
  /** What comparing them has cost in the hour. */
  suspectPoints: { name: 'index.suspectPoints', schema: z.object({ hour: z.string(), spent: z.number() }) },
  /** Projects that the app can't see any more, and the last of the first one's issues that was asked for again. */
  gone: { name: 'index.gone', schema: z.object({ projectIds: z.array(z.string()), after: z.string() }) },
  /** When projects were read as a whole, because they differed. */
  wholes: { name: 'index.wholes', schema: z.object({ at: z.record(z.string(), instant) }) },
  /** The daily comparison under way, and the last that ended. */
  check: {
    name: 'index.check',
    schema: z.object({ on: z.string(), projectId: z.string(), projects: z.number(), repaired: z.number() }),
  },
  lastCheck: {
    name: 'index.lastCheck',
    schema: z.object({ at: instant, on: z.string(), projects: z.number(), repaired: z.number() }),
  },
  /** States from before the index, read from Jira's changelog. */
  seed: {
    name: 'index.seed',
    schema: z.object({
      from: instant,
      projectId: z.string(),
      after: z.string(),
      read: z.number(),
      total: z.number(),
      isDone: z.boolean(),
    }),
  },
} as const;

interface Mark<Content> {
  readonly name: string;
  readonly schema: z.ZodMiniType<Content>;
}

/** Null before it was first saved, after it was cleared, and where an earlier version wrote what this one can't read. */
export async function readMark<Content>(marks: MarkPort, mark: Mark<Content>): Promise<Content | null> {
  const text = await marks.find(mark.name);
  if (text === null || text === '') return null;
  return mark.schema.safeParse(JSON.parse(text)).data ?? null;
}

export async function saveMark<Content>(marks: MarkPort, mark: Mark<Content>, content: Content | null): Promise<void> {
  await marks.save(mark.name, content === null ? '' : JSON.stringify(content));
}

export type IndexMarks = {
  readonly [Name in keyof typeof indexMarks]: z.infer<(typeof indexMarks)[Name]['schema']>;
};
export type IndexPass = IndexMarks['pass'];
export type IndexBuilt = IndexMarks['built'];
