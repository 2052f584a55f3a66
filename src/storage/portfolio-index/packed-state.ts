import type { IndexedLink, TrackedState } from '../../domain/portfolio-index/indexed-issue';
import { isoInstant } from './iso-instant';

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

const FIELDS = STATE_PARTS - 1;

/** Whether a state stands in the parts from one on. */
export const hasState = (parts: readonly string[], from: number): boolean =>
  parts[from + FIELDS]?.endsWith(';') === true;

/**
 * The state in the parts from one on. What takes longer to unpack than to keep is unpacked when it is asked for: a view reads 200,000 states,
 * and of most neither all fields nor all days.
 */
export class UnpackedState implements TrackedState {
  readonly statusId: string;
  readonly resolutionId: string | null;
  readonly originalEstimateSeconds: number | null;
  readonly priorityId: string | null;
  readonly parentId: string | null;
  readonly links: readonly IndexedLink[];
  readonly projectId: string;
  readonly securityLevelId: string | null;
  private readonly resolved: string;
  private readonly due: string;
  private readonly packedFields: string;

  constructor(parts: readonly string[], from: number) {
    const estimate = parts[from + 4];
    const links = parts[from + 9];
    this.statusId = parts[from] ?? '';
    this.resolutionId = parts[from + 1] || null;
    this.resolved = parts[from + 2] ?? '';
    this.due = parts[from + 3] ?? '';
    this.originalEstimateSeconds = estimate ? Number(estimate) : null;
    this.priorityId = parts[from + 5] || null;
    this.parentId = parts[from + 6] || null;
    this.projectId = parts[from + 7] ?? '';
    this.securityLevelId = parts[from + 8] || null;
    this.links = links ? unpackLinks(links) : noLinks;
    this.packedFields = parts[from + FIELDS] ?? '';
  }

  get resolvedAt(): string | null {
    return this.resolved === '' ? null : unpackInstant(this.resolved);
  }

  get dueOn(): string | null {
    const { due } = this;
    return due === '' ? null : `${due.slice(0, 4)}-${due.slice(4, 6)}-${due.slice(6)}`;
  }

  get fields(): TrackedState['fields'] {
    return this.packedFields === ';' ? noFields : unpackFields(this.packedFields.slice(0, -1));
  }
}

export const packInstant = (instant: string | null): string =>
  instant === null ? '' : Date.parse(instant).toString(36);

export const unpackInstant = (text: string): string => isoInstant(parseInt(text, 36));

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
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('&', from);
    const to = end === -1 ? text.length : end;
    let at = from;
    while (at < to && text[at] !== '#' && text[at] !== '=') at++;
    const value = text.slice(at + 1, to);
    fields[fieldId(text.slice(from, at))] = text[at] === '#' ? Number(value) : unescapeWord(value);
    from = to + 1;
  }
  return fields;
}

/** A site's plans read a few fields, of hundreds of thousands of issues: each name is put together once. */
const fieldIds = new Map<string, string>();

function fieldId(name: string): string {
  const known = fieldIds.get(name);
  if (known !== undefined) return known;
  const id = /^\d/.test(name) ? CUSTOM + name : name;
  fieldIds.set(name, id);
  return id;
}

// What separates parts, fields, and states that wait in one column.
const escapeWord = (word: string): string =>
  word.replace(/[%|&\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const unescapeWord = (text: string): string =>
  text.includes('%')
    ? text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
