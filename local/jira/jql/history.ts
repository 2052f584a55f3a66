import type { Predicate, TerminalClause } from '@atlaskit/jql-ast';
import type { ChangeItem, StoredIssue } from '../state/model';
import type { Field, FieldHistory } from './fields/field';
import { say } from './message';
import { parseMoment } from './moment';
import { valuesOf } from './operand';
import type { Given, Query, Test } from './query';
import { findUserId } from './values/users';

/** What a field held, from an instant until the next change; `by` set it. */
interface Period {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly ids: ReadonlySet<string>;
  readonly by: string | null;
}

interface Conditions {
  readonly from: ReadonlySet<string> | null;
  readonly to: ReadonlySet<string> | null;
  readonly by: ReadonlySet<string> | null;
  readonly fromMs: number;
  readonly untilMs: number;
}

const DAY_MS = 86_400_000;

/** The field's past, read back from what it holds now through the changelog. Newest first. */
function periodsOf(issue: StoredIssue, { fieldId, idsNow }: FieldHistory): readonly Period[] {
  const periods: Period[] = [];
  let ids = new Set(idsNow(issue));
  let untilMs = Infinity;
  for (const { at, authorId, items } of issue.changelog.toReversed()) {
    const own = items.filter((item) => item.fieldId === fieldId);
    if (own.length === 0) continue;
    periods.push({ fromMs: at, untilMs, ids, by: authorId });
    ids = new Set(ids);
    for (const { to } of own) if (to !== null) ids.delete(to);
    for (const { from } of own) if (from !== null) ids.add(from);
    untilMs = at;
  }
  periods.push({ fromMs: issue.createdAt, untilMs, ids, by: issue.creatorId });
  return periods;
}

function idSet(values: readonly Given[], history: FieldHistory, name: string): ReadonlySet<string> | null {
  const lists = values.map((value) => (value.kind === 'empty' ? [''] : history.idsOf(value, name)));
  // A value that means "nothing", such as Unresolved, is kept as the empty id.
  return lists.includes(null) ? null : new Set(lists.flatMap((list) => (list?.length === 0 ? [''] : (list ?? []))));
}

function peopleOf(values: readonly Given[], query: Query): ReadonlySet<string> | null {
  const lists = values.map((value): readonly string[] | null => {
    if (value.kind === 'ids' && value.domain === 'user') return value.ids;
    const id = value.kind === 'text' ? findUserId(value.text, query) : null;
    if (id === null) query.report(say.noValue(value.kind === 'text' ? value.text : 'EMPTY', 'by'));
    return id === null ? null : [id];
  });
  return lists.includes(null) ? null : new Set(lists.flatMap((list) => list ?? []));
}

function momentFor(given: Given, predicate: string, query: Query): number | null {
  if (given.kind === 'moment') return given.atMs;
  if (given.kind === 'text') {
    const atMs = parseMoment(given.text, query.time);
    if (atMs === null) query.report(say.badPredicateDate(given.text, predicate));
    return atMs;
  }
  if (given.kind === 'ids') query.report(say.functionForPredicate(given.functionName, predicate));
  return null;
}

/** The span of time that a date predicate allows. */
function spanOf(predicate: string, values: readonly Given[], query: Query): readonly [number, number] | null {
  const wanted = predicate === 'during' ? 2 : 1;
  if (values.length !== wanted) {
    query.report(wanted === 2 ? say.twoDates(predicate) : say.oneDate(predicate));
    return null;
  }
  const moments = values.map((value) => momentFor(value, predicate, query));
  const [first, second] = moments;
  if (first === undefined || first === null || second === null) return null;
  if (predicate === 'before') return [-Infinity, first - 1];
  if (predicate === 'after') return [first + 1, Infinity];
  // A day given without a time is the whole of it.
  const isWholeDay = (given: Given | undefined) => given?.kind === 'text' && !/\d:\d/.test(given.text);
  const end = second ?? first;
  return [first, isWholeDay(values.at(-1)) ? end + DAY_MS - 1 : end];
}

function conditionsOf(
  predicates: readonly Predicate[],
  history: FieldHistory,
  name: string,
  operator: string,
  query: Query,
): Conditions | null {
  let found: Conditions = { from: null, to: null, by: null, fromMs: -Infinity, untilMs: Infinity };
  let isGood = true;
  for (const {
    operator: { value: predicate },
    operand,
  } of predicates) {
    const values = operand ? valuesOf(operand, query) : [];
    let part: Partial<Conditions> | null = null;
    if (values !== null && (predicate === 'from' || predicate === 'to')) {
      if (operator !== 'changed') query.report(say.predicate(predicate, operator));
      else {
        const ids = idSet(values, history, name);
        part = ids && { [predicate]: ids };
      }
    } else if (values !== null && predicate === 'by') {
      const by = peopleOf(values, query);
      part = by && { by };
    } else if (values !== null) {
      const span = spanOf(predicate, values, query);
      part = span && { fromMs: Math.max(found.fromMs, span[0]), untilMs: Math.min(found.untilMs, span[1]) };
    }
    if (part === null) isGood = false;
    else found = { ...found, ...part };
  }
  return isGood ? found : null;
}

const meets = (wanted: ReadonlySet<string> | null, id: string | null): boolean =>
  wanted === null || wanted.has(id ?? '');

function changedTest(history: FieldHistory, wanted: Conditions): Test {
  const isMatch = ({ fieldId, from, to }: ChangeItem) =>
    fieldId === history.fieldId && meets(wanted.from, from) && meets(wanted.to, to);
  return ({ changelog }) =>
    changelog.some(
      ({ at, authorId, items }) =>
        at >= wanted.fromMs && at <= wanted.untilMs && meets(wanted.by, authorId) && items.some(isMatch),
    );
}

function wasTest(history: FieldHistory, ids: ReadonlySet<string>, wanted: Conditions): Test {
  return (issue) =>
    periodsOf(issue, history).some(
      (period) =>
        period.fromMs <= wanted.untilMs &&
        period.untilMs > wanted.fromMs &&
        meets(wanted.by, period.by) &&
        (period.ids.size === 0 ? ids.has('') : [...period.ids].some((id) => ids.has(id))),
    );
}

/**
 * WAS, WAS NOT, WAS IN, WAS NOT IN and CHANGED, with their predicates. WAS NOT finds issues that never (in the span, by the people
 * that predicates name) had the value.
 */
export function historyTest(clause: TerminalClause, field: Field, name: string, query: Query): Test | null {
  const operator = clause.operator?.value ?? '';
  const { history } = field;
  if (!history) {
    query.report(say.noHistory(name));
    return null;
  }
  const wanted = conditionsOf(clause.predicates, history, name, operator, query);
  if (operator === 'changed') return wanted && changedTest(history, wanted);
  const values = clause.operand ? valuesOf(clause.operand, query) : null;
  const ids = values && idSet(values, history, name);
  if (!ids || !wanted) return null;
  const was = wasTest(history, ids, wanted);
  return operator.includes('not') ? (issue) => !was(issue) : was;
}
