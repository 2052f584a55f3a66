import { plainText } from './words';

/** What a column of an imported file can be. */
export const importParts = [
  'id',
  'text',
  'source',
  'account',
  'segments',
  'tags',
  'heardOn',
  'url',
  'importance',
  'issueKeys',
] as const;
export type ImportPart = (typeof importParts)[number];

export const importPartLabel: Readonly<Record<ImportPart, string>> = {
  id: 'Id in the source',
  text: 'Text',
  source: 'Kind of source',
  account: 'Account id',
  segments: 'Segments',
  tags: 'Tags',
  heardOn: 'Date heard',
  url: 'Link',
  importance: 'Importance',
  issueKeys: 'Issue keys',
};

/** Which column, from 0, holds which part; a part without one isn't read. */
export type ImportMapping = Readonly<Partial<Record<ImportPart, number>>>;

/**
 * Headings by which a part is known, best first: those of exports from Dovetail (highlights) and Productboard (notes), and plain
 * ones. Compared without case, accents and punctuation.
 */
const headings: Readonly<Record<ImportPart, readonly string[]>> = {
  id: ['id', 'source id', 'highlight id', 'insight id', 'note id', 'external id', 'uuid', 'key'],
  text: [
    'text',
    'note',
    'note text',
    'content',
    'highlight',
    'highlight text',
    'quote',
    'insight',
    'feedback',
    'description',
    'body',
    'title',
  ],
  source: ['source', 'source kind', 'kind', 'type', 'origin', 'source origin', 'channel'],
  account: [
    'account',
    'account id',
    'company',
    'company id',
    'company domain',
    'organisation',
    'organization',
    'customer id',
  ],
  segments: ['segment', 'segments', 'customer segment', 'company segment', 'plan'],
  tags: ['tags', 'tag', 'labels', 'themes'],
  heardOn: ['date', 'heard on', 'date heard', 'created', 'created at', 'created on', 'creation date', 'date created'],
  url: ['url', 'link', 'highlight url', 'note url', 'display url', 'source url'],
  importance: ['importance', 'priority', 'severity', 'customer importance'],
  issueKeys: ['issue keys', 'issue key', 'issues', 'issue', 'jira', 'jira key', 'jira issue', 'linked issues'],
};

/** The mapping that the file's headings suggest: each part its best column, each column one part. */
export function suggestMapping(header: readonly string[]): ImportMapping {
  const names = header.map(headingOf);
  const taken = new Set<number>();
  const mapping: Partial<Record<ImportPart, number>> = {};
  for (const part of importParts) {
    const column = headings[part]
      .map((name) => names.findIndex((given, at) => given === name && !taken.has(at)))
      .find((at) => at >= 0);
    if (column === undefined) continue;
    mapping[part] = column;
    taken.add(column);
  }
  return mapping;
}

const headingOf = (text: string): string =>
  plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
