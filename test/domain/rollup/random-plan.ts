import { addDays } from '../../../src/domain/calendar/calendar-date';
import { VERDICTS_WORST_FIRST } from '../../../src/domain/readiness/verdict';
import type { IssueFacts, IssueLinkFact } from '../../../src/domain/rollup/issue-facts';
import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanInput } from '../../../src/domain/rollup/fold-plan';
import { seeded } from './seeded';

const asOf = '2026-03-29';
// Ids of unlike length, some beyond what a double can tell apart.
const idBases = ['1', '97', '9007199254740992', '9007199254740993000'];
const resolutions = ['Done', 'Fixed', "Won't Do", 'Duplicate', null, null];
const statuses = [
  ['To Do', 'new'],
  ['In Progress', 'indeterminate'],
  ['Done', 'done'],
  ['Done', 'done'],
  ['Dropped', 'indeterminate'],
] as const;

type Random = ReturnType<typeof seeded>;

/** A plan that the seed decides: shared work, cycles, self-parents, missing ends, dates around the turn of days and of summer time. */
export function randomPlan(seed: number, atMost = 24): PlanInput & { readonly issues: readonly IssueFacts[] } {
  const random = seeded(seed);
  const base = BigInt(random.pick(idBases));
  const size = 1 + random.below(atMost);
  const ids = Array.from({ length: size }, (_, place) =>
    String(base + BigInt(place) * BigInt(1 + random.below(3) * size)),
  );
  const unique = [...new Set(ids)];
  const density = random.next();
  const issues = unique.map((id) => randomIssue(id, unique, density, random));
  return {
    issues: [...issues].sort(() => random.next() - 0.5),
    rootIds: [...unique.filter(() => random.next() < 0.25), random.pick(unique), '424242424242'],
    config: planConfig.parse({
      unit: random.pick(['count', 'points', 'time']),
      timeZone: random.pick(['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Los_Angeles']),
      cancelledStatuses: ['dropped'],
      hierarchyLinks: [
        { name: 'Includes', direction: 'outward' },
        { name: 'Belongs to', direction: 'inward' },
      ],
    }),
    asOf,
    missing: [],
  };
}

function randomIssue(id: string, ids: readonly string[], density: number, random: Random): IssueFacts {
  const maybe = <T>(share: number, make: () => T): T | null => (random.next() < share ? make() : null);
  const day = (): string => addDays(asOf, random.below(60) - 30);
  const instant = (): string =>
    `${day()}T${random.pick(['00:30', '06:59', '12:00', '18:15', '22:59', '23:00', '23:30'])}:00.000Z`;
  const [statusName, statusCategory] = random.pick(statuses);
  const links: IssueLinkFact[] = ids
    .filter(() => random.next() < (density * 3) / ids.length)
    .map((otherId) => ({
      typeName: random.pick(['Includes', 'Belongs to', 'Relates', 'Blocks']),
      direction: random.pick(['inward', 'outward']),
      otherId,
    }));
  return {
    id,
    key: `K-${id}`,
    summary: `Issue ${id}`,
    projectId: '1',
    projectKey: random.pick(['K', 'L']),
    typeName: 'Story',
    statusName,
    statusCategory,
    resolution: random.pick(resolutions),
    resolvedAt: maybe(0.6, instant),
    startOn: maybe(0.5, day),
    dueOn: maybe(0.5, day),
    points: maybe(0.4, () => random.below(40) / 4),
    originalEstimateSeconds: maybe(0.4, () => random.below(20) * 1800),
    priority: maybe(0.9, () => random.pick(['Highest', 'Medium', 'Low'])),
    updatedAt: instant(),
    parentId: maybe(0.8, () => random.pick(ids)),
    links,
    team: maybe(0.6, () => random.pick(['North', 'South', 'K'])),
    roadmap: {
      health: maybe(0.3, () => ({
        state: random.pick(['onTrack', 'atRisk', 'offTrack'] as const),
        sentence: 'So it is.',
        reportedAt: `${addDays(asOf, -random.below(20))}T23:30:00.000Z`,
      })),
      confidence: maybe(0.3, () => random.pick(['high', 'medium', 'low'] as const)),
      risks: Array.from({ length: random.below(3) }, () => ({
        likelihood: random.pick([1, 2, 3] as const),
        impact: random.pick([1, 2, 3] as const),
        state: random.pick(['open', 'mitigated', 'closed'] as const),
      })),
    },
    readiness: maybe(0.3, () => random.pick(VERDICTS_WORST_FIRST)),
  };
}
