import type { CalendarDate } from '../calendar/calendar-date';
import type { Problem } from '../problem';
import { coreField } from '../template/builtin/core';
import type { FieldDefinition } from '../template/field-definition';
import { fieldTypeOf } from '../template/field-types/registry';
import { findField, type Template } from '../template/template';
import type { Answers } from './effective-answers';
import type { RoadmapItem } from './roadmap-item';
import type { StatusCategory } from './stage';

/** Who asks to change what, and what stood before the change: a change can't grant itself the right to be made. */
export interface DecisionContext {
  readonly accountId: string;
  /** Administers the site or the project. */
  readonly isAdmin: boolean;
  /** Named, or else the assignee; null when there is neither. */
  readonly decisionOwner: string | null;
  readonly healthDelegate: RoadmapItem['healthDelegate'];
  readonly answers: Answers;
  readonly statusCategory: StatusCategory;
  readonly today: CalendarDate;
}

/** `override`: only with a reason, which is recorded. The sentences say why to the person. */
export type FieldRight =
  | { readonly kind: 'free' }
  | { readonly kind: 'override'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

type Restriction = Exclude<FieldRight, { kind: 'free' }>;

const free: FieldRight = { kind: 'free' };

/** The right of somebody who may edit the issue over one field (rules, section 1, decision rights). */
export function fieldRight(field: FieldDefinition, context: DecisionContext): FieldRight {
  const { accountId, decisionOwner, isAdmin } = context;
  const isOwner = accountId === decisionOwner;
  if (isLocked(field, context)) {
    const sentence = `“${field.label}” is locked since the experiment started.`;
    return isOwner || isAdmin
      ? { kind: 'override', sentence: `${sentence} You may change it with a reason, which is recorded.` }
      : { kind: 'refused', sentence: `${sentence} Only the decision owner can change it, with a reason.` };
  }
  // Without an owner nobody could ever name the first one.
  if (field.decisionRight !== true || isOwner || decisionOwner === null) return free;
  if (field.id === coreField.health && isLiveDelegate(context)) return free;
  return isAdmin
    ? {
        kind: 'override',
        sentence: `“${field.label}” is the decision owner’s. As an administrator you may change it with a reason, which is recorded.`,
      }
    : { kind: 'refused', sentence: `Only the decision owner can change “${field.label}”.` };
}

function isLiveDelegate({ accountId, healthDelegate, today }: DecisionContext): boolean {
  return healthDelegate !== null && healthDelegate.accountId === accountId && today <= healthDelegate.untilOn;
}

/**
 * An answer that isn't there yet can still be given. One that is there is locked once the experiment has started: by the date that
 * its template names, or by the status, whichever says so first; a date given later unlocks nothing.
 */
function isLocked(field: FieldDefinition, { answers, statusCategory, today }: DecisionContext): boolean {
  if (field.lockedFrom === undefined || fieldTypeOf(field).isEmpty(answers[field.id])) return false;
  const from = answers[field.lockedFrom];
  return statusCategory !== 'new' || (typeof from === 'string' && from <= today);
}

/** The rights over all fields of a template that are not free, by field id. */
export function restrictedFields(template: Template, context: DecisionContext): ReadonlyMap<string, Restriction> {
  const restricted = new Map<string, Restriction>();
  for (const field of template.fields) {
    const right = fieldRight(field, context);
    if (right.kind !== 'free') restricted.set(field.id, right);
  }
  return restricted;
}

/**
 * What decision rights have against changing these fields. `overridden` are the ones that an override covers; they are to be
 * recorded with its reason.
 * @param templates all that have a say, such as the one an item is filled by and the one it moves to: what one of them restricts is
 *   restricted
 */
export function checkDecisionRights(
  templates: readonly Template[],
  changedFieldIds: readonly string[],
  context: DecisionContext,
  overrideReason: string | null,
): { readonly problems: readonly Problem[]; readonly overridden: readonly string[] } {
  const restricted = new Map<string, Restriction>();
  for (const [fieldId, right] of templates.flatMap((template) => [...restrictedFields(template, context)])) {
    if (restricted.get(fieldId)?.kind !== 'refused') restricted.set(fieldId, right);
  }
  const problems: Problem[] = [];
  const overridden: string[] = [];
  for (const fieldId of changedFieldIds) {
    const right = restricted.get(fieldId);
    if (right === undefined) continue;
    const path = `answers/${fieldId}`;
    if (right.kind === 'refused') problems.push({ path, code: 'not_yours_to_decide', message: right.sentence });
    else if (overrideReason === null || overrideReason.trim() === '')
      problems.push({ path, code: 'override_needs_reason', message: right.sentence });
    else overridden.push(fieldId);
  }
  return { problems, overridden };
}

/**
 * Answered fields that one template keeps from this person and another, that asks them too, does not: moving an item there would
 * open them to the next change, so that the move is one of them.
 */
export function loosenedFields(from: Template, to: Template, context: DecisionContext): readonly string[] {
  const after = restrictedFields(to, context);
  return [...restrictedFields(from, context).keys()].filter(
    (fieldId) => Object.hasOwn(context.answers, fieldId) && findField(to, fieldId) !== undefined && !after.has(fieldId),
  );
}
