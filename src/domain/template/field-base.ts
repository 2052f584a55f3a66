import * as z from 'zod/mini';

/** An id inside a template: of a field, a section, an option or a column. */
export const localId = z
  .string()
  .check(
    z.maxLength(64),
    z.regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'An id starts with a letter; letters, digits and "-" follow.'),
  );

const label = z.string().check(z.minLength(1), z.maxLength(120));

/**
 * When an answer is asked for: always, from commit on (horizon Now, or work in progress), from done on, or never. Nothing blocks
 * saving without it; what is missing is listed as a gap.
 */
export const requiredAt = z.enum(['always', 'commit', 'done', 'never']);
export type RequiredAt = z.infer<typeof requiredAt>;

/** What Jira knows and a field shows until someone answers otherwise. It is read live, never copied into the answer. */
export const prefill = z.enum(['assignee', 'dueDate']);
export type Prefill = z.infer<typeof prefill>;

export const option = z.strictObject({ id: localId, label });
export type Option = z.infer<typeof option>;

/**
 * Another field's answer is one of these: options by their ids, `true` or `false` of a checkbox. Of several choices, one suffices.
 */
export const condition = z.strictObject({
  field: localId,
  in: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
});
export type Condition = z.infer<typeof condition>;

/** What every field has, whatever its type. */
export const fieldBase = {
  id: localId,
  label,
  /** One or two sentences under the label: what a good answer holds. */
  help: z.string().check(z.maxLength(500)),
  /** An example answer, shown in the empty control. */
  placeholder: z.optional(z.string().check(z.maxLength(300))),
  section: localId,
  requiredAt,
  /** Asked only while it holds; otherwise the field is optional. */
  requiredWhen: z.optional(condition),
  /** Neither shown nor asked unless it holds; an answer that is there is kept. */
  shownWhen: z.optional(condition),
  prefill: z.optional(prefill),
  /** Only the decision owner changes it. */
  decisionRight: z.optional(z.boolean()),
  /** A date field: from that date on this answer is locked. See `roadmap/decision-rights`. */
  lockedFrom: z.optional(localId),
} as const;
