import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { json } from '../json';

/** Where a template is offered: in every project and for every issue type, or in those that are listed. Ids are Jira's. */
export const templateScope = z.strictObject({
  projectIds: z.nullable(z.array(z.string().check(z.regex(/^[1-9]\d{0,18}$/))).check(z.maxLength(500))),
  issueTypeIds: z.nullable(z.array(z.string().check(z.regex(/^[1-9]\d{0,18}$/))).check(z.maxLength(200))),
});
export type TemplateScope = z.infer<typeof templateScope>;

export const everywhere: TemplateScope = { projectIds: null, issueTypeIds: null };

/** Whether the scope takes in an issue. */
export function isOffered(
  { projectIds, issueTypeIds }: TemplateScope,
  { projectId, issueTypeId }: { readonly projectId: string; readonly issueTypeId: string },
): boolean {
  return (
    (projectIds === null || projectIds.includes(projectId)) &&
    (issueTypeIds === null || issueTypeIds.includes(issueTypeId))
  );
}

/** What a trial compares between the version on trial and the one before it, each over the items that are filled by it. */
export const trialMeasure = z.enum(['complete', 'fresh', 'daysToComplete']);
export type TrialMeasure = z.infer<typeof trialMeasure>;

/** A version on trial: until when, and what is measured to decide whether it stays. */
export const templateTrial = z.strictObject({
  version: z.int().check(z.positive()),
  endsOn: calendarDate,
  measures: z.array(trialMeasure).check(z.minLength(1)),
  question: z.string().check(z.maxLength(500)),
});
export type TemplateTrial = z.infer<typeof templateTrial>;

/** What a trial came to: its version stays, or is taken back. */
export const trialOutcome = z.enum(['keep', 'withdraw']);
export type TrialOutcome = z.infer<typeof trialOutcome>;

/**
 * A version being written. It has a template's shape, but anything may still be empty or wrong: what keeps it from being published is
 * a list of problems with paths, never a refusal to keep it.
 */
export const templateDraft = z.object({
  name: z.string().check(z.maxLength(200)),
  description: z.string().check(z.maxLength(1000)),
  sections: z
    .array(z.object({ id: z.string(), label: z.string(), help: z.optional(z.string()) }))
    .check(z.maxLength(30)),
  /** Fields as the schema of their type knows them, or nearly so. */
  fields: z
    .array(z.intersection(z.object({ id: z.string(), type: z.string() }), z.record(z.string(), json)))
    .check(z.maxLength(80)),
});
export type TemplateDraft = z.infer<typeof templateDraft>;
