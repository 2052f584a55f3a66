import { KvsError } from './kvs-error';
import type { Filters } from './schemas';

type Comparable = string | number;

function isComparable(value: unknown): value is Comparable {
  return typeof value === 'string' || typeof value === 'number';
}

/** Orders values of one kind; null when they can't be compared. */
function compare(a: unknown, b: unknown): number | null {
  return isComparable(a) && isComparable(b) && typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : null;
}

/** Whether an attribute's value meets a condition of the custom entity store. Throws for a condition that it doesn't have. */
export function meets(value: unknown, condition: string, values: readonly unknown[]): boolean {
  const [first, second] = values;
  const order = compare(value, first);
  switch (condition) {
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'CONTAINS':
      return typeof value === 'string' && value.includes(String(first));
    case 'NOT_CONTAINS':
      return typeof value === 'string' && !value.includes(String(first));
    case 'EXISTS':
      return value !== undefined && value !== null;
    case 'NOT_EXISTS':
      return value === undefined || value === null;
    case 'GREATER_THAN':
      return order !== null && order > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return order !== null && order >= 0;
    case 'LESS_THAN':
      return order !== null && order < 0;
    case 'LESS_THAN_EQUAL_TO':
      return order !== null && order <= 0;
    case 'BETWEEN': {
      const upper = compare(value, second);
      return order !== null && upper !== null && order >= 0 && upper <= 0;
    }
    default:
      throw new KvsError(400, 'INVALID_CONDITION', `There is no condition ${condition}.`);
  }
}

/** An attribute of an entity's value. */
export function attribute(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Whether an entity's value passes the filters: all of `and`, or any of `or`. */
export function passes(value: unknown, { and, or }: Filters): boolean {
  const test = ({ property, condition, values }: { property: string; condition: string; values: unknown[] }) =>
    meets(attribute(value, property), condition, values);
  return or === undefined ? (and ?? []).every(test) : or.some(test);
}
