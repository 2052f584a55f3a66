import type { IssueFacts } from '../../domain/rollup/issue-facts';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import type { StandingIssue } from './ports';
import type { IndexedReading } from './indexed-reading';
import type { Sight } from './sight';

/** Ids named in one query: a query stays far below Jira's limits on its length. */
const IDS_PER_QUERY = 200;

/** What is read live costs a point an issue, and each query's finds are read one after another. */
const MOST_IDS = 1000;

type Asked = Pick<IndexedReading, 'query' | 'fields' | 'until' | 'meter'>;

interface Beyond {
  readonly issues: readonly IssueFacts[];
  readonly missing: readonly string[];
}

/** What the viewer sees and the index lacks, with all that lies below: read live, as them. */
export async function readBeyond(
  { plans }: Pick<Ports, 'plans'>,
  reading: Asked,
  sight: Sight,
  rootIds: readonly string[],
  members: readonly StandingIssue[],
): Promise<Beyond> {
  // Of few roots most are found at once, while a set of all members would be of hundreds of thousands.
  const unfound = new Set(rootIds);
  for (const { id } of members) {
    if (unfound.size === 0) break;
    unfound.delete(id);
  }
  const ids = [...new Set([...sight.beyond, ...unfound])];
  if (ids.length > MOST_IDS) return { issues: [], missing: [tooMany(ids.length)] };
  const issues = new Map<string, IssueFacts>();
  const missing = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const read = await readSome(plans, reading, ids.slice(from, from + IDS_PER_QUERY));
    for (const issue of read.issues) issues.set(issue.id, issue);
    for (const sentence of read.missing) missing.add(sentence);
  }
  return { issues: [...issues.values()], missing: [...missing] };
}

async function readSome(
  plans: Ports['plans'],
  { query, fields, until, meter }: Asked,
  ids: readonly string[],
): Promise<Beyond> {
  try {
    const { issues, missing, points, requests } = await plans.read({
      roots: { kind: 'jql', jql: `id in (${ids.join(', ')})` },
      hierarchyLinks: query.config.hierarchyLinks,
      pointsField: fields.points,
      startField: fields.start,
      teamField: fields.team,
      until,
    });
    meter.add(points, requests);
    return { issues, missing };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    // Jira refuses a query that names an issue that is gone, or hidden, by now.
    return { issues: [], missing: ['Some issues were changed while the plan was being read. Read it again.'] };
  }
}

const tooMany = (issues: number): string =>
  `The portfolio’s index doesn’t have ${issues.toLocaleString('en')} issues of this plan, as Gantry hasn’t read them yet or can’t see them, and more than ${MOST_IDS.toLocaleString('en')} can’t be read straight from Jira. Choose fewer roots, or ask a Jira administrator how the index stands.`;
