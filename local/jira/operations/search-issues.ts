import { chosenFields } from '../fields/chosen-fields';
import type { StoredIssue } from '../state/model';
import { rest, type Wire } from '../wire/wire-context';
import { keepFound, keptIds } from './found-ids';
import { badRequest } from './jira-error';
import { searchIds } from './jql-context';
import { ok, type Call, type Operation, type Reply } from './operation';
import { decodePageToken, encodePageToken } from './page-token';
import { expansions, listParam, numberParam, objectBody, textsIn } from './request-values';
import { LACKING_EXPANSIONS, namesOf, schemasOf, wireIssue } from './wire-issue';

/** A page holds up to this many issues when only ids and keys are asked for, and up to the second with any field. */
const MOST_IDS = 5000;
const MOST_ISSUES = 100;
const MOST_PROPERTIES = 5;
const MOST_RECONCILED = 50;

interface SearchRequest {
  readonly jql: string;
  readonly nextPageToken: string | null;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  readonly reconcileIssues: readonly number[];
}

export const searchIssues: Operation = {
  method: 'GET',
  path: '/rest/api/3/search/jql',
  answer: (call) =>
    search(call, {
      jql: call.query.get('jql') ?? '',
      nextPageToken: call.query.get('nextPageToken'),
      maxResults: numberParam(call, 'maxResults', 50),
      fields: listParam(call, 'fields'),
      expand: listParam(call, 'expand'),
      properties: listParam(call, 'properties'),
      reconcileIssues: listParam(call, 'reconcileIssues').map(Number),
    }),
};

export const searchIssuesByPost: Operation = {
  method: 'POST',
  path: '/rest/api/3/search/jql',
  answer(call) {
    const body = objectBody(call);
    const { jql, nextPageToken, maxResults, expand } = body;
    if (maxResults !== undefined && !Number.isInteger(maxResults)) throw badRequest("'maxResults' must be an integer.");
    return search(call, {
      jql: typeof jql === 'string' ? jql : '',
      nextPageToken: typeof nextPageToken === 'string' ? nextPageToken : null,
      maxResults: typeof maxResults === 'number' ? maxResults : 50,
      fields: textsIn(body, 'fields'),
      expand: typeof expand === 'string' ? expand.split(',').map((name) => name.trim()) : [],
      properties: textsIn(body, 'properties'),
      reconcileIssues: textsIn(body, 'reconcileIssues').map(Number),
    });
  },
};

function search(call: Call, request: SearchRequest): Reply {
  const { jql, fields: names, properties } = request;
  if (properties.length > MOST_PROPERTIES) throw badRequest(`You can request up to ${MOST_PROPERTIES} properties.`);
  if (request.reconcileIssues.length > MOST_RECONCILED) {
    throw badRequest(`You can reconcile up to ${MOST_RECONCILED} issues.`);
  }
  const expand = expansions(request.expand, LACKING_EXPANSIONS);
  const fields = chosenFields(call, names, 'none');
  const idsOnly = fields.length === 0 && properties.length === 0;
  const size = Math.max(1, Math.min(request.maxResults, idsOnly ? MOST_IDS : MOST_ISSUES));

  const owner = `${call.viewer.user?.id ?? ''}\n${jql}`;
  const isContinued = request.nextPageToken !== null && request.reconcileIssues.length === 0;
  const ids =
    (isContinued ? keptIds(call, owner) : undefined) ?? searchIds(call, jql, new Set(request.reconcileIssues));
  const start = request.nextPageToken === null ? 0 : startOf(ids, decodePageToken(request.nextPageToken, owner));
  const page = ids.slice(start, start + size);
  const isLast = start + page.length >= ids.length;
  if (!isLast) keepFound(call, owner, ids);
  const shape = {
    fields,
    properties,
    expand: new Set([...expand].filter((name) => name !== 'names' && name !== 'schema')),
  };
  return ok({
    issues: idsOnly
      ? wireIds(call, page, names)
      : page.flatMap((id) => freshIssue(call, id) ?? []).map((issue) => wireIssue(call, issue, shape)),
    ...(!isLast && {
      nextPageToken: encodePageToken({ offset: start + page.length, lastId: page.at(-1) ?? 0 }, owner),
    }),
    isLast,
    ...(expand.has('names') && { names: namesOf(fields) }),
    ...(expand.has('schema') && { schema: schemasOf(fields) }),
  });
}

/** Goes on behind the last issue of the page before, wherever that is by now; where it is gone, by count. */
function startOf(ids: readonly number[], token: { readonly offset: number; readonly lastId: number }): number {
  if (ids[token.offset - 1] === token.lastId) return token.offset;
  const at = ids.indexOf(token.lastId);
  return at >= 0 ? at + 1 : token.offset;
}

/** Search finds by what it saw lately, but fields are read as they are now: an issue hidden since isn't shown. */
function freshIssue(call: Call, id: number): StoredIssue | undefined {
  const issue = call.store.issues.get(id);
  return issue !== undefined && call.permissions.canBrowse(issue) ? issue : undefined;
}

/** Nothing but ids, unless the key is asked for too: as search sees it, like the rest of such a page. */
function wireIds(call: Call, page: readonly number[], names: readonly string[]): readonly Wire[] {
  if (!names.includes('key')) return page.map((id) => ({ id: String(id) }));
  const seen = call.store.searchable();
  return page.map((id) => {
    const issue = seen.get(id) ?? call.store.issues.get(id);
    const key = issue === undefined ? {} : { key: call.store.keyOf(issue) };
    return { expand: '', id: String(id), self: rest(call, 'issue', id), ...key };
  });
}
