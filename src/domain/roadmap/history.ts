import type { CalendarDate } from '../calendar/calendar-date';
import { dateInWords } from '../calendar/date-in-words';
import { systemAuthor, type JournalEntry } from '../journal/entry';
import { jsonEqual } from '../journal/json-equal';
import { applyPatch, type State } from '../journal/patch';
import type { Json } from '../json';
import { coreField } from '../template/builtin/core';
import type { FieldDefinition } from '../template/field-definition';
import type { Names } from '../template/field-type';
import { fieldTypeOf } from '../template/field-types/registry';
import { findField, type Template } from '../template/template';
import { delegateLabel, overriddenDelegate } from './override';
import { roadmapFromState, roadmapPath, type RoadmapItem } from './roadmap-item';

/** One answer before and after; null where there was, or is, none. The same on both sides was said again. */
export interface HistoryChange {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One change of a roadmap item, in words. */
export interface RoadmapHistoryEntry {
  readonly revision: number;
  /** UTC ISO instant. */
  readonly at: string;
  readonly author: string;
  /** What was done, such as "Undid a change". */
  readonly action: string;
  readonly changes: readonly HistoryChange[];
  /** Present where somebody changed what wasn't theirs to decide, or locked. */
  readonly override: { readonly labels: readonly string[]; readonly reason: string } | null;
}

/** The template's version on each side of a change; null where none was chosen, or Gantry no longer has it. */
export interface TemplatesAround {
  readonly before: Template | null;
  readonly after: Template | null;
  /** Other versions of them, newest first: what neither asks may have been asked once. */
  readonly others: readonly Template[];
}

/** What an answer is called whose question no version asks any more that Gantry has. */
const EARLIER = 'An earlier question';

/** An entry of an item's journal for people: labels are those of the template's version at that time. */
export function describeEntry(
  entry: JournalEntry,
  before: State,
  templates: TemplatesAround,
  names: Names,
): RoadmapHistoryEntry {
  const was = roadmapFromState(before);
  const is = roadmapFromState(applyPatch(before, entry.patch));
  const labelOf = (fieldId: string) =>
    fieldId === overriddenDelegate ? delegateLabel : (fieldAround(fieldId, templates)?.label ?? EARLIER);
  const written = Object.keys(entry.patch);
  const changes = written.flatMap((path) =>
    path.startsWith(roadmapPath.answer(''))
      ? answerChanges(path.slice(roadmapPath.answer('').length), was, is, templates, names)
      : [],
  );
  const override = written.includes(roadmapPath.override) ? is.lastOverride : null;
  return {
    revision: entry.revision,
    at: entry.at,
    author: authorName(entry.authorId, names),
    action: actionOf(entry, was, is, templates),
    changes: [...changes, ...delegateChange(entry, was, is, names)],
    override: override && { reason: override.reason, labels: override.fieldIds.map(labelOf) },
  };
}

/** An author in words; the app and an erased person have names of their own. */
export function authorName(authorId: string, names: Names): string {
  if (authorId === systemAuthor.app) return 'Gantry';
  if (authorId === systemAuthor.erased) return 'Somebody whose data was erased';
  return names.user(authorId) ?? 'Someone you can’t see';
}

/** The question behind an answer, as the version after the change put it, else the one before it, else the last that did. */
export function fieldAround(fieldId: string, { before, after, others }: TemplatesAround): FieldDefinition | undefined {
  const asking = [after, before, ...others].find((template) => template !== null && findField(template, fieldId));
  return asking ? findField(asking, fieldId) : undefined;
}

function actionOf(
  entry: JournalEntry,
  was: RoadmapItem,
  is: RoadmapItem,
  { before, after }: Pick<TemplatesAround, 'before' | 'after'>,
): string {
  switch (entry.operation) {
    case 'roadmap.undo':
      return was.templateVersion === is.templateVersion || is.templateVersion === null
        ? 'Undid a change'
        : `Undid a change: back to version ${is.templateVersion}`;
    case 'roadmap.acceptVersion':
      return `Accepted version ${is.templateVersion ?? '?'} of “${after?.name ?? is.templateId ?? ''}”`;
    case 'roadmap.setHealthDelegate':
      return is.healthDelegate === null ? 'Took back who reports health' : 'Named who reports health';
    case 'issue.moved':
      return 'Moved with the issue to another project';
    case 'issue.deleted':
      return 'Kept aside when the issue was deleted';
    case 'issue.restored':
      return 'Brought back with the issue';
    default:
      break;
  }
  if (was.templateId === null && is.templateId !== null) return `Started with “${after?.name ?? is.templateId}”`;
  if (was.templateId !== is.templateId) {
    return `Changed the template from “${before?.name ?? was.templateId ?? ''}” to “${after?.name ?? is.templateId ?? ''}”`;
  }
  return 'Saved';
}

function answerChanges(
  fieldId: string,
  was: RoadmapItem,
  is: RoadmapItem,
  templates: TemplatesAround,
  names: Names,
): readonly HistoryChange[] {
  const field = fieldAround(fieldId, templates);
  const from = was.answers[fieldId];
  const to = is.answers[fieldId];
  const label = field?.label ?? EARLIER;
  const rows = rowChanges(from, to);
  if (field !== undefined && rows !== null) {
    return rows.map((row) => ({
      label,
      from: inWords(wrap(row.from), field, names),
      to: inWords(wrap(row.to), field, names),
    }));
  }
  return [{ label, from: inWords(from, field, names), to: inWords(to, field, names) }];
}

const wrap = (row: Json | undefined): Json | undefined => (row === undefined ? undefined : [row]);

function inWords(value: Json | undefined, field: FieldDefinition | undefined, names: Names): string | null {
  if (value === undefined) return null;
  if (field === undefined) return proseIn(value).join('; ') || 'An answer';
  const type = fieldTypeOf(field);
  return type.isEmpty(value) ? null : type.toPlainText(value, field, names);
}

/** What somebody wrote in words; ids and codes mean nothing without their question, and may name what isn't everybody's to see. */
function proseIn(value: Json): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(proseIn) : [];
}

/** Row by row where both sides are lists of rows: of thirty risks, the one that changed is the news. */
function rowChanges(
  from: Json | undefined,
  to: Json | undefined,
): readonly { readonly from: Json | undefined; readonly to: Json | undefined }[] | null {
  const before = rowsOf(from);
  const after = rowsOf(to);
  if (before === null || after === null || before.size + after.size === 0) return null;
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ from: before.get(id), to: after.get(id) }))
    .filter((row) => !jsonEqual(row.from ?? null, row.to ?? null));
}

/** Rows by id; null for what isn't a list of rows. */
function rowsOf(value: Json | undefined): ReadonlyMap<string, Json> | null {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return null;
  const rows = new Map<string, Json>();
  for (const row of value as readonly Json[]) {
    // isArray leaves `any` behind
    if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string') return null;
    rows.set(row.id, row);
  }
  return rows;
}

function delegateChange(
  entry: JournalEntry,
  was: RoadmapItem,
  is: RoadmapItem,
  names: Names,
): readonly HistoryChange[] {
  if (!Object.hasOwn(entry.patch, roadmapPath.healthDelegate)) return [];
  const words = ({ healthDelegate }: RoadmapItem) =>
    healthDelegate &&
    `${names.user(healthDelegate.accountId) ?? 'Someone you can’t see'}, ${untilWords(healthDelegate.untilOn)}`;
  const isEndedByOwner =
    is.healthDelegate === null && Object.hasOwn(entry.patch, roadmapPath.answer(coreField.decisionOwner));
  const to = isEndedByOwner ? 'Nobody: the decision owner before had named them' : words(is);
  return [{ label: delegateLabel, from: words(was), to }];
}

const untilWords = (untilOn: CalendarDate): string => `until ${dateInWords(untilOn)}`;
