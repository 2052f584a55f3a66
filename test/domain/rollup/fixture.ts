import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFacts, IssueLinkFact, RoadmapFacts, StatusCategory } from '../../../src/domain/rollup/issue-facts';
import type { Verdict } from '../../../src/domain/readiness/verdict';

/** One issue of the fixture as it is written down: by key, in nobody's wire format. */
export interface FixtureIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: string;
  readonly status: string;
  readonly statusCategory: StatusCategory;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly points: number | null;
  readonly estimateSeconds: number | null;
  readonly priority: string;
  readonly updatedAt: string;
  readonly parent: string | null;
  readonly includes: readonly string[];
  readonly health?: RoadmapFacts['health'];
  readonly confidence?: RoadmapFacts['confidence'];
  readonly risks?: NonNullable<RoadmapFacts['risks']>;
  readonly readiness?: Verdict;
}

export interface PlanFixture {
  readonly asOf: string;
  readonly config: unknown;
  readonly roots: readonly string[];
  readonly viewers: readonly { readonly name: string; readonly sees: string; readonly cannotSee: readonly string[] }[];
  readonly issues: readonly FixtureIssue[];
}

const folder = join(__dirname, '../../fixtures/rollup');

/** Parsed, and trusted to hold `T`: the tests that read it fail where it doesn't. */
export function readFixture<T>(file: 'plan.json' | 'expected.json'): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** The facts of those issues that a viewer can browse. Jira lists a link at both ends. */
export function factsFor(fixture: PlanFixture, cannotSee: readonly string[]): readonly IssueFacts[] {
  const idOf = new Map(fixture.issues.map(({ key, id }) => [key, id]));
  const id = (key: string): string => idOf.get(key) ?? `no issue ${key}`;
  const visible = fixture.issues.filter(({ key }) => !cannotSee.includes(key));
  return visible.map((issue) => {
    const links: IssueLinkFact[] = [
      ...issue.includes.map((key) => ({ typeName: 'Includes', direction: 'outward' as const, otherId: id(key) })),
      ...visible
        .filter(({ includes }) => includes.includes(issue.key))
        .map((other) => ({ typeName: 'Includes', direction: 'inward' as const, otherId: other.id })),
    ];
    const projectKey = issue.key.split('-')[0] ?? '';
    return {
      id: issue.id,
      key: issue.key,
      summary: issue.summary,
      projectId: projectKey,
      projectKey,
      typeName: issue.type,
      statusName: issue.status,
      statusCategory: issue.statusCategory,
      resolution: issue.resolution,
      resolvedAt: issue.resolvedAt,
      startOn: issue.start,
      dueOn: issue.due,
      points: issue.points,
      originalEstimateSeconds: issue.estimateSeconds,
      priority: issue.priority,
      updatedAt: issue.updatedAt,
      parentId: issue.parent === null ? null : id(issue.parent),
      links,
      team: null,
      roadmap: { health: issue.health ?? null, confidence: issue.confidence ?? null, risks: issue.risks ?? [] },
      readiness: issue.readiness ?? null,
    };
  });
}
