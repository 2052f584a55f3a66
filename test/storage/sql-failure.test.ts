import { isSchemaMissing, isUndone, sqlFailure } from '../../src/storage/sql-failure';
import { AppError } from '../../src/usecases/app-error';

const apiError = (status: number, code: string, errno?: number) => ({
  responseDetails: { status, statusText: '' },
  code,
  ...(errno !== undefined && { context: { debug: { errno, sqlMessage: 'secret table name' } } }),
});

it.each([
  ['a rate limit', apiError(429, 'TOO_MANY_REQUESTS'), 'rate-limited'],
  ['a query that took too long', apiError(400, 'QUERY_TIMED_OUT'), 'unavailable'],
  ['a statement that the database refuses', apiError(400, 'SQL_EXECUTION_ERROR', 1064), 'internal'],
  ['a statement that Forge refuses', apiError(400, 'INVALID_SQL_QUERY'), 'internal'],
  ['a row that is too big for TiDB', apiError(400, 'SQL_EXECUTION_ERROR', 8025), 'invalid-input'],
  ['an answer that is no error of the API', apiError(502, 'UNKNOWN_ERROR'), 'unavailable'],
  ['a lost connection', new TypeError('fetch failed'), 'unavailable'],
])('reads %s, keeps the cause and tells nothing of the schema', (_name, cause, code) => {
  const failure = sqlFailure(cause);
  expect(failure).toMatchObject({ code, cause });
  expect(failure.message).not.toMatch(/secret|table/);
});

it('passes on what was translated already', () => {
  const translated = new AppError('busy', 'Somebody else was first.');
  expect(sqlFailure(translated)).toBe(translated);
});

it.each([
  [1146, true],
  [1054, true],
  [1062, false],
])('knows by error %i whether the schema is missing: %s', (errno, missing) => {
  expect(isSchemaMissing(apiError(400, 'SQL_EXECUTION_ERROR', errno))).toBe(missing);
});

it.each([
  [1213, true],
  [9007, true],
  [1062, false],
])('knows by error %i whether the database undid a statement for another: %s', (errno, undone) => {
  expect(isUndone(apiError(400, 'SQL_EXECUTION_ERROR', errno))).toBe(undone);
});
