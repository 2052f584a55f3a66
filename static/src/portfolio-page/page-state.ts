import type { HierarchyLinkType, RollupUnit } from '../../../src/domain/rollup/plan';

/** Which plan is read: what Jira is asked. */
export interface PlanChoice {
  readonly jql: string;
  readonly links: readonly HierarchyLinkType[];
  /** Null is the viewer's own. */
  readonly timeZone: string | null;
  /** Ids of Jira's fields; null lets Jira's own names find them. */
  readonly pointsField: string | null;
  readonly startField: string | null;
}

/** How what was read is shown. */
export interface ViewChoice {
  readonly unit: RollupUnit;
  /** Words or keys to look for. */
  readonly find: string;
  readonly onlyExceptions: boolean;
  /** Levels below the roots that stand open. */
  readonly levels: number;
  /** Null is every column. */
  readonly columns: readonly string[] | null;
  /** Id of the issue whose detail stands open. */
  readonly issueId: string | null;
}

/** Everything that a shared address brings back. */
export interface PageState {
  readonly plan: PlanChoice;
  readonly view: ViewChoice;
}

/** More levels than any plan has: everything stands open. */
export const allLevels = 99;

const units: Readonly<Record<RollupUnit, true>> = { count: true, points: true, time: true };

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readPageState(search: string): PageState {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name)?.trim() || null;
  const unit = given.get('unit') ?? '';
  const levels = Number(given.get('levels') ?? 1);
  const columns = given.get('columns');
  return {
    plan: {
      jql: text('jql') ?? '',
      links: given.getAll('link').flatMap((link) => readLink(link)),
      timeZone: text('zone'),
      pointsField: text('points'),
      startField: text('start'),
    },
    view: {
      unit: isUnit(unit) ? unit : 'count',
      find: given.get('find') ?? '',
      onlyExceptions: given.get('only') === 'exceptions',
      levels: Number.isInteger(levels) && levels >= 0 ? Math.min(levels, allLevels) : 1,
      columns: columns === null ? null : columns.split(',').filter((id) => id !== ''),
      issueId: text('issue'),
    },
  };
}

/** The query string of a state: only what differs from a first visit, so that addresses stay short. */
export function writePageState({ plan, view }: PageState): string {
  const written = new URLSearchParams();
  const put = (name: string, value: string | null, unless = '') => {
    if (value !== null && value !== unless) written.append(name, value);
  };
  put('jql', plan.jql);
  for (const { name, direction } of plan.links) put('link', `${direction}:${name}`);
  put('zone', plan.timeZone);
  put('points', plan.pointsField);
  put('start', plan.startField);
  put('unit', view.unit, 'count');
  put('find', view.find);
  put('only', view.onlyExceptions ? 'exceptions' : null);
  put('levels', String(view.levels), '1');
  // An empty list is a choice too: only the issues themselves.
  if (view.columns !== null) written.append('columns', view.columns.join(','));
  put('issue', view.issueId);
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}

function isUnit(text: string): text is RollupUnit {
  return Object.hasOwn(units, text);
}

function readLink(text: string): readonly HierarchyLinkType[] {
  const [, direction, name] = /^(inward|outward):(.{1,255})$/s.exec(text) ?? [];
  if (name === undefined) return [];
  return [{ name, direction: direction === 'inward' ? 'inward' : 'outward' }];
}
