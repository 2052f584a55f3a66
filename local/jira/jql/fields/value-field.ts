import { say } from '../message';
import { parseMoment } from '../moment';
import type { Given, Query, Test } from '../query';
import { dateIn } from '../zoned-time';
import type { StoredIssue } from '../../state/model';
import { holdsOrdering, operatorsOf, type Field } from './field';

type Parse<T> = (given: Given, name: string) => T | null;

/** A field that holds one value with an order: a number, an instant, a date. */
function orderedField<T extends string | number>(
  read: (issue: StoredIssue) => T | null,
  parse: Parse<T>,
  descends: boolean,
): Field {
  return {
    operators: operatorsOf.ordered,
    isEmpty: (issue) => read(issue) === null,
    equals: (values, name) => {
      const parsed = values.map((value) => parse(value, name));
      if (parsed.includes(null)) return null;
      const wanted = new Set(parsed);
      return { test: (issue) => wanted.has(read(issue)) && read(issue) !== null };
    },
    ordered: (operator, given, name): Test | null => {
      const bound = parse(given, name);
      if (bound === null) return null;
      return (issue) => {
        const value = read(issue);
        return value !== null && holdsOrdering(value < bound ? -1 : value > bound ? 1 : 0, operator);
      };
    },
    sort: { key: read, ...(descends && { descends: true }) },
  };
}

function momentOf(given: Given, name: string, query: Query): number | null {
  if (given.kind === 'moment') return given.atMs;
  if (given.kind === 'text') {
    const atMs = parseMoment(given.text, query.time);
    if (atMs === null) query.report(say.badDate(given.text, name));
    return atMs;
  }
  if (given.kind === 'ids') query.report(say.functionForDate(given.functionName, name));
  return null;
}

/** A field that holds an instant, in milliseconds. */
export function instantField(read: (issue: StoredIssue) => number | null, query: Query, descends = false): Field {
  // Jira keeps seconds, and so can't tell instants within one apart.
  const seconds = (issue: StoredIssue) => {
    const atMs = read(issue);
    return atMs === null ? null : Math.floor(atMs / 1000);
  };
  const parse: Parse<number> = (given, name) => {
    const atMs = momentOf(given, name, query);
    return atMs === null ? null : Math.floor(atMs / 1000);
  };
  return orderedField(seconds, parse, descends);
}

/** A field that holds a calendar date: moments are taken as the viewer's date at that time. */
export function dateField(read: (issue: StoredIssue) => string | null, query: Query): Field {
  const parse: Parse<string> = (given, name) => {
    const atMs = momentOf(given, name, query);
    return atMs === null ? null : dateIn(atMs, query.time.timeZone);
  };
  return orderedField(read, parse, false);
}

export function numberField(read: (issue: StoredIssue) => number | null, query: Query): Field {
  const parse: Parse<number> = (given, name) => {
    if (given.kind === 'text' && /^[-+]?\d+(\.\d+)?$/.test(given.text.trim())) return Number(given.text);
    if (given.kind === 'text') query.report(say.badNumber(given.text, name));
    else if (given.kind !== 'empty') query.report(say.functionForField(given.functionName, name));
    return null;
  };
  return orderedField(read, parse, false);
}

const SECONDS: Readonly<Record<string, number>> = { w: 5 * 8 * 3600, d: 8 * 3600, h: 3600, m: 60 };

/** A field of working time, in seconds; a bare number in a query means minutes, a day eight hours, as Jira's defaults have it. */
export function durationField(read: (issue: StoredIssue) => number | null, query: Query): Field {
  const parse: Parse<number> = (given, name) => {
    if (given.kind === 'ids' || given.kind === 'moment') {
      query.report(say.functionForField(given.functionName, name));
      return null;
    }
    const text = given.kind === 'text' ? given.text.trim() : '';
    if (/^\d+$/.test(text)) return Number(text) * 60;
    if (/^(\d+\s*[wdhm]\s*)+$/i.test(text)) {
      return [...text.matchAll(/(\d+)\s*([wdhm])/gi)].reduce(
        (sum, [, count, unit = '']) => sum + Number(count) * (SECONDS[unit.toLowerCase()] ?? 0),
        0,
      );
    }
    query.report(say.badDuration(text, name));
    return null;
  };
  return orderedField(read, parse, false);
}
