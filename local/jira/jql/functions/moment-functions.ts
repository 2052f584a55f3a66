import { say } from '../message';
import { edgeOf, type CalendarUnit } from '../moment';
import type { JqlFunction } from './jql-function';

function edgeFunction(edge: 'start' | 'end', unit: CalendarUnit): JqlFunction {
  const Unit = unit.charAt(0).toUpperCase() + unit.slice(1);
  return {
    name: `${edge}Of${Unit}`,
    isList: false,
    arity: [0, 1],
    answer([increment], query, asWritten) {
      const atMs = edgeOf(unit, edge, increment, query.time);
      return atMs === null ? { problem: say.functionDuration(asWritten) } : { atMs };
    },
  };
}

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];

/** now(), startOf…() and endOf…(), in the viewer's time zone. */
export const momentFunctions: readonly JqlFunction[] = [
  { name: 'now', isList: false, arity: [0, 0], answer: (_, query) => ({ atMs: query.time.nowMs }) },
  ...UNITS.flatMap((unit) => [edgeFunction('start', unit), edgeFunction('end', unit)]),
];
