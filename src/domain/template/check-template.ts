import type { Problem } from '../problem';
import { coreProblems } from './check/core-problems';
import { fieldProblems } from './check/field-problems';
import type { PlacedField } from './check/placed-field';
import { referenceProblems } from './check/reference-problems';
import { schemaProblems } from './check/schema-problems';
import { idProblems, labelProblems } from './check/unique-problems';
import { versionProblems } from './check/version-problems';
import { fieldDefinition } from './field-definition';
import { template as templateSchema, type Template } from './template';
import type { TemplateDraft } from './template-record';

/** In UTF-8 bytes of its JSON: escaped twice on its way to storage, one version still fits one change of a journal. */
export const templateMaxBytes = 64_000;

/** Rules, section 1: a first fill takes under five minutes. What has a default or a prefill counts as answered. */
const MOST_REQUIRED = 6;

export type CheckedTemplate =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a draft would be published as, and what stands before it. */
export interface DraftContext {
  readonly templateId: string;
  readonly version: number;
  /** Every version there ever was, those that were taken back included: items may hold answers to them. */
  readonly earlier: readonly Template[];
}

/** The template that a draft comes to, or everything that keeps it from being published, with paths such as `fields/3/label`. */
export function checkTemplate(draft: TemplateDraft, { templateId, version, earlier }: DraftContext): CheckedTemplate {
  const tooLarge = sizeProblems(draft);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  const parsed = draft.fields.map((field) => fieldDefinition.safeParse(field));
  const placed = parsed.flatMap(({ data }, index) =>
    data === undefined ? [] : [{ field: data, path: `fields/${index}` }],
  );
  const known = new Set(draft.fields.map(({ id }) => id));
  const whole = templateSchema.safeParse({
    ...draft,
    id: templateId,
    version,
    fields: placed.map(({ field }) => field),
  });
  const problems = [
    // Of the fields themselves each tells with its own place; only their number is the whole's to tell.
    ...schemaProblems((whole.error?.issues ?? []).filter(({ path }) => path[0] !== 'fields' || path.length === 1)),
    ...blankName(draft),
    ...idProblems(draft.sections, 'sections', 'section'),
    ...labelProblems(draft.sections, 'sections', 'section'),
    ...idProblems(draft.fields, 'fields', 'field'),
    ...parsed.flatMap(({ error }, index) => schemaProblems(error?.issues ?? [], `fields/${index}`)),
    ...placed.flatMap(fieldProblems),
    ...sectionProblems(draft, placed),
    ...requiredProblems(placed),
    ...coreProblems(placed, known),
    ...referenceProblems(placed, known),
    ...versionProblems(placed, earlier),
  ];
  return whole.data === undefined || problems.length > 0
    ? { ok: false, problems: oneAPath(problems) }
    : { ok: true, template: whole.data };
}

/** Also what keeps a draft from being kept: one that is larger would not fit storage. */
export function sizeProblems(draft: TemplateDraft): readonly Problem[] {
  const bytes = new TextEncoder().encode(JSON.stringify(draft)).length;
  if (bytes <= templateMaxBytes) return [];
  const message = `A template may have ${templateMaxBytes.toLocaleString('en')} bytes; this one has ${bytes.toLocaleString('en')}. Shorten texts, or remove fields or choices.`;
  return [{ path: '', code: 'too_big', message }];
}

function blankName({ name }: TemplateDraft): readonly Problem[] {
  return name.trim() === '' ? [{ path: 'name', code: 'too_small', message: 'Give the template a name.' }] : [];
}

function sectionProblems({ sections, fields }: TemplateDraft, placed: readonly PlacedField[]): readonly Problem[] {
  const ids = new Set(sections.map(({ id }) => id));
  const used = new Set(fields.map(({ section }) => section));
  return [
    ...placed
      .filter(({ field }) => !ids.has(field.section))
      .map(({ path }) => ({ path: `${path}/section`, code: 'unknown_section', message: 'There is no such section.' })),
    ...sections.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            {
              path: `sections/${index}`,
              code: 'empty_section',
              message: 'Put a question here, or remove the section.',
            },
          ],
    ),
  ];
}

function requiredProblems(placed: readonly PlacedField[]): readonly Problem[] {
  const asked = placed.filter(
    ({ field }) =>
      field.requiredAt === 'always' &&
      field.prefill === undefined &&
      !('default' in field && field.default !== undefined),
  );
  return asked.slice(MOST_REQUIRED).map(({ field, path }) => ({
    path: `${path}/requiredAt`,
    code: 'too_many_required',
    message: `A first fill asks at most ${MOST_REQUIRED} questions; with “${field.label}” it would ask ${asked.length}. Ask it later, or give it a default.`,
  }));
}

/** Two rules often have the same against one place: the first says it. */
function oneAPath(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const key = problem.path === 'fields' ? `${problem.path} ${problem.message}` : problem.path;
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}
