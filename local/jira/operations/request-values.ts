import { badRequest, notModelled } from './jira-error';
import type { Call } from './operation';

/** A parameter that holds a list: comma-separated, given several times, or both. */
export function listParam(call: Call, name: string): readonly string[] {
  return call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export function flagParam(call: Call, name: string): boolean {
  return call.query.get(name) === 'true';
}

/** A whole number of at least 0; `fallback` where it isn't given. */
export function numberParam(call: Call, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return fallback;
  const number = Number(text);
  if (!Number.isInteger(number)) throw badRequest(`The value '${text}' of '${name}' is not a whole number.`);
  return Math.max(0, number);
}

/** The body as an object. Jira answers 400 to any other. */
export function objectBody(call: Call): Readonly<Record<string, unknown>> {
  if (!isObject(call.body))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return call.body;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings among the values of a list in a body; [] where there is none. */
export function textsIn(body: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = body[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return value.filter((one): one is string | number => typeof one === 'string' || typeof one === 'number').map(String);
}

/** What is expanded; 501 for what Jira could and this site can't. */
export function expansions(given: readonly string[], lacking: readonly string[] = []): ReadonlySet<string> {
  const missing = given.find((name) => lacking.includes(name));
  if (missing !== undefined) throw notModelled(`expand=${missing}`);
  return new Set(given);
}

/** Today in the viewer's zone, as a date. */
export function todayOf(call: Call): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: call.viewer.timeZone }).format(call.nowMs);
}
