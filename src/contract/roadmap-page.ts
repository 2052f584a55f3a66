import * as z from 'zod/mini';
import { timeZone } from '../domain/calendar/time-zone';
import type { RoadmapRow } from '../domain/roadmap-page/roadmap-row';
import { operation } from './operation';
import type { People, Person } from './person';

/** Everything on the roadmap that the viewer can see, with names beside it that many rows share. */
export interface RoadmapPageView {
  readonly rows: readonly RoadmapRow[];
  readonly projects: Readonly<Record<string, { readonly key: string; readonly name: string }>>;
  /** By `templateKey`. */
  readonly templates: Readonly<Record<string, { readonly name: string; readonly version: number }>>;
  /** Release stages in the order in which the templates offer them. */
  readonly stages: readonly string[];
  /** Issues that are objectives and that the viewer may see. */
  readonly objectives: Readonly<Record<string, { readonly key: string; readonly summary: string }>>;
  readonly people: People;
  /** Who looks: a printed roadmap names them, for others would see other items. */
  readonly viewer: Person;
  readonly readAt: string;
  /** In the viewer's time zone. */
  readonly today: string;
  /** What this reading lacks, in words; empty when it is whole. No figure of a partial one stands for all. */
  readonly missing: readonly string[];
  readonly notices: readonly string[];
}

const projectId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'A project id is a number.'));

export const roadmapPageOperations = {
  /** Answers what each person may browse and nothing else, so being signed in is enough. */
  'roadmapPage.read': operation<RoadmapPageView>()({
    access: { kind: 'signed-in' },
    input: z.object({ projectId: z.nullable(projectId), timeZone }),
  }),
} as const;
