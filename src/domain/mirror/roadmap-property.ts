import * as z from 'zod/mini';
import { calendarDate } from '../calendar/calendar-date';
import { instant } from '../calendar/instant';
import { quarter, quarterOf } from '../calendar/quarter';
import { issueId } from '../journal/entity-id';
import type { State } from '../journal/patch';
import type { Json } from '../json';
import { effectiveAnswers, type Answers } from '../roadmap/effective-answers';
import { horizonOf } from '../roadmap/core-answers';
import { reportOf, roadmapFromState, type WholeReport } from '../roadmap/roadmap-item';
import type { Horizon } from '../roadmap/stage';
import { accountId } from '../role/account-id';
import { coreField } from '../template/builtin/core';
import { deliveryField } from '../template/builtin/delivery';
import { noNames } from '../template/field-type';
import { confidence, confidenceLabel } from '../template/field-types/confidence';
import { reportedHealthLabel } from '../template/field-types/health';
import { multiSelect } from '../template/field-types/multi-select';
import { objective } from '../template/field-types/objective';
import { fieldTypeOf } from '../template/field-types/registry';
import { riskList, riskScore } from '../template/field-types/risk-list';
import { optionLabel } from '../template/option';
import { findField, type Template } from '../template/template';
import { mirrorSchema } from './mirror-key';

/**
 * The public format of the issue property `gantry.roadmap`, version 1: what people ask in JQL, in the words that they see, such as
 * `issue.property[gantry.roadmap].horizon = "Now"`. What nobody answered is left out; what Jira knows itself isn't repeated. Texts
 * are plain: mark-up in them is text. Gantry never reads it back.
 */
export const roadmapProperty = z.strictObject({
  schema: z.literal(mirrorSchema),
  issueId,
  /** The journal's revision that it tells. */
  revision: z.int().check(z.positive()),
  template: z.string(),
  templateVersion: z.int(),
  horizon: z.string(),
  health: z.exactOptional(z.string()),
  healthSentence: z.exactOptional(z.string()),
  healthReportedAt: z.exactOptional(instant),
  confidence: z.exactOptional(z.string()),
  /** Only where someone is named; else it is the issue's assignee. */
  decisionOwner: z.exactOptional(accountId),
  segments: z.exactOptional(z.array(z.string())),
  objectiveIssueId: z.exactOptional(issueId),
  objective: z.exactOptional(z.string()),
  /** Greatest likelihood × impact, 1 to 9, and number of the risks that are not closed. */
  riskScore: z.exactOptional(z.int()),
  openRisks: z.exactOptional(z.int()),
  stage: z.exactOptional(z.string()),
  tier: z.exactOptional(z.string()),
  dateCommitment: z.exactOptional(z.string()),
  quarter: z.exactOptional(quarter),
  /** Where the target window is a day. */
  targetOn: z.exactOptional(calendarDate),
});
export type RoadmapProperty = z.infer<typeof roadmapProperty>;

/**
 * What the property says at a revision; null before a template was chosen. It depends on the journal and the template alone, so
 * that anyone can derive it again and compare. It stays far below Jira's 32,768 characters, since the values in it are capped.
 */
export function roadmapPropertyOf(at: {
  readonly issueId: string;
  readonly revision: number;
  readonly state: State;
  readonly template: Template;
}): RoadmapProperty | null {
  const { template } = at;
  const item = roadmapFromState(at.state);
  const { templateId } = item;
  if (templateId === null) return null;
  const answers = shownAnswers(template, item.answers);
  const owner = answers[coreField.decisionOwner];
  return {
    schema: mirrorSchema,
    issueId: at.issueId,
    revision: at.revision,
    template: template.name,
    templateVersion: template.version,
    horizon: horizonWord[horizonOf(answers)],
    ...healthPart(reportOf({ ...item, answers })),
    ...confidencePart(answers),
    ...(typeof owner === 'string' ? { decisionOwner: owner } : {}),
    ...segmentsPart(template, answers),
    ...objectivePart(answers),
    ...riskPart(answers),
    ...deliveryPart(template, answers),
  };
}

/** Whatever a template calls them: queries over all items ask for one word. */
const horizonWord: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };

/** Answers to a field are told only by the template that asks it. */
function labelOf(template: Template, fieldId: string, answer: Json | undefined): string | undefined {
  const field = findField(template, fieldId);
  if (field === undefined || answer === undefined) return undefined;
  return fieldTypeOf(field).toPlainText(answer, field, noNames) || undefined;
}

/**
 * Without the answers to questions that another answer hides. What hides them is judged by what the journal tells and the template's
 * defaults: Jira's own values would make a copy depend on more than its revision.
 */
function shownAnswers(template: Template, answers: Answers): Answers {
  const shown = effectiveAnswers(template, answers, {});
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([fieldId]) => findField(template, fieldId) === undefined || Object.hasOwn(shown, fieldId),
    ),
  );
}

function healthPart(report: WholeReport | null): Partial<RoadmapProperty> {
  if (report === null) return {};
  const { state, sentence, at } = report;
  return { health: reportedHealthLabel[state], healthSentence: sentence, healthReportedAt: at };
}

function confidencePart(answers: Answers): Partial<RoadmapProperty> {
  const level = confidence.parse(answers[coreField.confidence])?.level;
  return level === undefined ? {} : { confidence: confidenceLabel[level] };
}

function segmentsPart(template: Template, answers: Answers): Partial<RoadmapProperty> {
  const field = findField(template, coreField.segment);
  const chosen = multiSelect.parse(answers[coreField.segment]) ?? [];
  if (field?.type !== 'multiSelect' || chosen.length === 0) return {};
  return { segments: chosen.map((id) => optionLabel(id, field.options)) };
}

function objectivePart(answers: Answers): Partial<RoadmapProperty> {
  const value = objective.parse(answers[coreField.objective]);
  if (value === undefined || objective.isEmpty(value)) return {};
  return value.kind === 'issue' ? { objectiveIssueId: value.issueId } : { objective: value.text };
}

function riskPart(answers: Answers): Partial<RoadmapProperty> {
  const open = (riskList.parse(answers[coreField.risks]) ?? []).filter(({ state }) => state !== 'closed');
  return open.length === 0 ? {} : { riskScore: Math.max(...open.map(riskScore)), openRisks: open.length };
}

function deliveryPart(template: Template, answers: Answers): Partial<RoadmapProperty> {
  const told = (fieldId: string) => labelOf(template, fieldId, answers[fieldId]);
  const stage = told(deliveryField.stage);
  const tier = told(deliveryField.tier);
  const dateCommitment = told(deliveryField.dateCommitment);
  const window = findField(template, deliveryField.targetWindow) ? answers[deliveryField.targetWindow] : undefined;
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(tier === undefined ? {} : { tier }),
    ...(dateCommitment === undefined ? {} : { dateCommitment }),
    ...windowPart(window),
  };
}

function windowPart(window: Json | undefined): Partial<RoadmapProperty> {
  const day = calendarDate.safeParse(window);
  if (day.success) return { quarter: quarterOf(day.data), targetOn: day.data };
  const named = quarter.safeParse(window);
  return named.success ? { quarter: named.data } : {};
}
