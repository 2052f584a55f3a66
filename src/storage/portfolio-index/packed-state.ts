import type { IndexedLink, TrackedState } from '../../domain/portfolio-index/indexed-issue';

/**
 * A tracked state as one text: it is what two readings of an issue are compared by, what history keeps most of, and a third of the same
 * values as columns. Parts stand in a fixed order with bars between them, empty where there is nothing; instants are milliseconds to
 * the base 36. It ends in a semicolon, because trailing spaces don't count where SQL compares texts.
 */
export function packState(state: TrackedState): string {
  return [
    state.statusId,
    state.resolutionId ?? '',
    packInstant(state.resolvedAt),
    (state.dueOn ?? '').replaceAll('-', ''),
    state.originalEstimateSeconds ?? '',
    state.priorityId ?? '',
    state.parentId ?? '',
    state.projectId,
    state.securityLevelId ?? '',
    packLinks(state.links),
    `${packFields(state.fields)};`,
  ].join('|');
}

export const STATE_PARTS = 11;

/** The state in the parts from one on; null where there is none. */
export function unpackState(parts: readonly string[], from = 0): TrackedState | null {
  const fields = parts[from + 10] ?? '';
  if (!fields.endsWith(';')) return null;
  const due = parts[from + 3];
  const resolved = parts[from + 2];
  const estimate = parts[from + 4];
  const links = parts[from + 9];
  return {
    statusId: parts[from] ?? '',
    resolutionId: parts[from + 1] || null,
    resolvedAt: resolved ? unpackInstant(resolved) : null,
    dueOn: due ? `${due.slice(0, 4)}-${due.slice(4, 6)}-${due.slice(6)}` : null,
    originalEstimateSeconds: estimate ? Number(estimate) : null,
    priorityId: parts[from + 5] || null,
    parentId: parts[from + 6] || null,
    projectId: parts[from + 7] ?? '',
    securityLevelId: parts[from + 8] || null,
    links: links ? unpackLinks(links) : noLinks,
    fields: fields === ';' ? noFields : unpackFields(fields.slice(0, -1)),
  };
}

export const packInstant = (instant: string | null): string =>
  instant === null ? '' : Date.parse(instant).toString(36);

export const unpackInstant = (text: string): string => new Date(parseInt(text, 36)).toISOString();

// Most issues have neither: a hundred thousand of them share one of each.
const noLinks: readonly IndexedLink[] = [];
const noFields: TrackedState['fields'] = {};

/** In one order, so that equal sets of links are equal texts. */
const packLinks = (links: readonly IndexedLink[]): string =>
  links
    .map(({ typeId, direction, otherId }) => `${typeId}${direction === 'inward' ? 'i' : 'o'}${otherId}`)
    .sort()
    .join(',');

function unpackLinks(text: string): readonly IndexedLink[] {
  return text.split(',').map((link) => {
    const at = link.search(/[io]/);
    return {
      typeId: link.slice(0, at),
      direction: link[at] === 'i' ? 'inward' : 'outward',
      otherId: link.slice(at + 1),
    };
  });
}

const CUSTOM = 'customfield_';

/** `10016#5` is a number, `10001=Payments` a word: nearly all of these fields are custom ones, known by their numbers. */
const packFields = (fields: TrackedState['fields']): string =>
  Object.entries(fields)
    .map(([id, value]) => {
      const name = id.startsWith(CUSTOM) ? id.slice(CUSTOM.length) : id;
      return typeof value === 'number' ? `${name}#${value}` : `${name}=${escapeWord(value)}`;
    })
    .sort()
    .join('&');

function unpackFields(text: string): TrackedState['fields'] {
  const fields: Record<string, number | string> = {};
  for (const field of text.split('&')) {
    const at = field.search(/[#=]/);
    const name = field.slice(0, at);
    const value = field.slice(at + 1);
    fields[/^\d/.test(name) ? CUSTOM + name : name] = field[at] === '#' ? Number(value) : unescapeWord(value);
  }
  return fields;
}

// What separates parts, fields, and states that wait in one column.
const escapeWord = (word: string): string =>
  word.replace(/[%|&\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const unescapeWord = (text: string): string =>
  text.includes('%')
    ? text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
