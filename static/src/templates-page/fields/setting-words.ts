import { requiredAt, type RequiredAt } from '../../../../src/domain/template/field-base';
import type { FieldTypeName } from '../../../../src/domain/template/field-definition';
import type { DraftField } from '../draft/draft';

/** When an answer is asked for, as product ops choose it. */
export const requiredChoices: readonly { readonly id: RequiredAt; readonly label: string }[] = [
  { id: 'always', label: 'Always' },
  { id: 'commit', label: 'At commit' },
  { id: 'done', label: 'When done' },
  { id: 'never', label: 'Never' },
];

export const requiredMeans: Readonly<Record<RequiredAt, string>> = {
  always: 'A gap until it is answered. Keep these few: six at most, so that a first fill takes under five minutes.',
  commit: 'A gap from commit on: the horizon is Now, or work is in progress.',
  done: 'A gap once the issue is done.',
  never: 'Optional. An empty answer is no gap.',
};

const askedWords: Readonly<Record<RequiredAt, string>> = {
  always: 'Asked always',
  commit: 'Asked at commit',
  done: 'Asked when done',
  never: 'Optional',
};

/** How a field is asked for, behind its name in a list. */
export function askedOf(field: DraftField): string {
  // An update is due by the week, whatever a gap is made of.
  if (field.type === 'health') return 'Due weekly';
  const asked = requiredAt.safeParse(field.requiredAt).data;
  return asked === undefined ? '' : askedWords[asked];
}

/** Why a field can't be deleted. */
export const whyKept = 'Gantry’s rules read this answer, so it can be renamed but not removed';

/** What each type is good for, in the order that the editor offers them in. */
export const typeGroups: readonly {
  readonly name: string;
  readonly types: readonly { readonly type: FieldTypeName; readonly use: string }[];
}[] = [
  {
    name: 'Words and numbers',
    types: [
      { type: 'text', use: 'A sentence or two' },
      { type: 'longText', use: 'Several paragraphs' },
      { type: 'number', use: 'With a unit and limits' },
      { type: 'url', use: 'A link to another tool' },
      { type: 'table', use: 'Rows of named cells' },
    ],
  },
  {
    name: 'Choices and dates',
    types: [
      { type: 'singleSelect', use: 'One of a list' },
      { type: 'multiSelect', use: 'Several of a list' },
      { type: 'checkbox', use: 'A confirmation' },
      { type: 'date', use: 'A day' },
      { type: 'quarter', use: 'A quarter, or a day' },
    ],
  },
  {
    name: 'People and issues',
    types: [
      { type: 'user', use: 'One person' },
      { type: 'users', use: 'Several people' },
      { type: 'issueLink', use: 'Another issue' },
      { type: 'objective', use: 'An issue, or its words' },
    ],
  },
  {
    name: 'Product work',
    types: [
      { type: 'metric', use: 'Baseline, target, actual' },
      { type: 'health', use: 'A state and why' },
      { type: 'confidence', use: 'A level and a reason' },
      { type: 'riskList', use: 'Likelihood × impact' },
      { type: 'decisionList', use: 'Choice, options, why' },
      { type: 'insightList', use: 'What customers said' },
    ],
  },
];

/** An item has one answer of these, in the field that every template has. */
export const onceOnly: ReadonlySet<FieldTypeName> = new Set(['health', 'insightList']);

/** What only some types know, in the order that it is asked in. */
export type Setting =
  | 'options'
  | 'allowOther'
  | 'columns'
  | 'maxRows'
  | 'maxLength'
  | 'range'
  | 'unit'
  | 'allowDate'
  | 'default'
  | 'prefill';

export const settingsOfType: Readonly<Record<FieldTypeName, readonly Setting[]>> = {
  text: ['maxLength', 'default'],
  longText: ['maxLength', 'default'],
  number: ['unit', 'range', 'default'],
  date: ['prefill'],
  quarter: ['allowDate', 'prefill'],
  singleSelect: ['options', 'default'],
  multiSelect: ['options', 'allowOther', 'default'],
  user: ['prefill'],
  users: [],
  url: [],
  issueLink: [],
  metric: [],
  riskList: [],
  decisionList: [],
  insightList: [],
  checkbox: ['default'],
  table: ['columns', 'maxRows'],
  health: [],
  confidence: [],
  objective: [],
};

/** Types whose empty control shows an example. */
export const typesWithExample: ReadonlySet<FieldTypeName> = new Set([
  'text',
  'number',
  'longText',
  'user',
  'users',
  'url',
  'multiSelect',
  'metric',
  'riskList',
  'decisionList',
  'insightList',
  'health',
  'confidence',
  'objective',
  'issueLink',
]);
