import * as z from 'zod/mini';
import { instant } from '../calendar/instant';
import type { Patch, State } from '../journal/patch';
import { coreField } from '../template/builtin/core';
import { wholeReport, type HealthValue } from '../template/field-types/health';
import type { Answers } from './effective-answers';
import { healthDelegate, type HealthDelegate } from './health-delegate';
import { override, type Override } from './override';

/** Where a roadmap item's parts lie in its state. */
export const roadmapPath = {
  templateId: 'template/id',
  templateVersion: 'template/version',
  healthDelegate: 'health/delegate',
  healthReport: 'health/report',
  override: 'override/last',
  answer: (fieldId: string): string => `${answerPrefix}${fieldId}`,
} as const;

const answerPrefix = 'answers/';

const healthReport = z.object({ by: z.string(), at: instant });

/** One issue's roadmap item as its journal tells it. What Jira knows of the issue isn't in it. */
export interface RoadmapItem {
  /** Null before a template was chosen. */
  readonly templateId: string | null;
  readonly templateVersion: number | null;
  /** By field id, answers to fields that the template no longer has included. */
  readonly answers: Answers;
  readonly healthDelegate: HealthDelegate | null;
  /** Who last reported health, and when, be it the same word as before. What counts is `reportOf`. */
  readonly healthReport: z.infer<typeof healthReport> | null;
  /** The latest one; the journal has them all. */
  readonly lastOverride: Override | null;
}

export function roadmapFromState(state: State): RoadmapItem {
  const templateId = state[roadmapPath.templateId];
  const templateVersion = state[roadmapPath.templateVersion];
  return {
    templateId: typeof templateId === 'string' ? templateId : null,
    templateVersion: typeof templateVersion === 'number' ? templateVersion : null,
    answers: Object.fromEntries(
      Object.entries(state).flatMap(([path, value]) =>
        path.startsWith(answerPrefix) ? [[path.slice(answerPrefix.length), value] as const] : [],
      ),
    ),
    healthDelegate: healthDelegate.safeParse(state[roadmapPath.healthDelegate]).data ?? null,
    healthReport: healthReport.safeParse(state[roadmapPath.healthReport]).data ?? null,
    lastOverride: override.safeParse(state[roadmapPath.override]).data ?? null,
  };
}

/** The patch that writes answers; null takes one back. */
export function answersPatch(answers: Patch): Patch {
  return Object.fromEntries(Object.entries(answers).map(([fieldId, value]) => [roadmapPath.answer(fieldId), value]));
}

/** The patch that binds an item to a template's version. Answers stay, whatever the template asks. */
export function templatePatch(template: { readonly id: string; readonly version: number }): Patch {
  return { [roadmapPath.templateId]: template.id, [roadmapPath.templateVersion]: template.version };
}

/** The decision owner's word, with who said it and when. */
export type WholeReport = z.infer<typeof healthReport> & Required<HealthValue>;

/**
 * The report of health that counts, wherever one is told: whole, and said at some instant. A half one, or one taken back, is none,
 * whatever was reported before it.
 */
export function reportOf({ answers, healthReport }: Pick<RoadmapItem, 'answers' | 'healthReport'>): WholeReport | null {
  const said = wholeReport(answers[coreField.health]);
  return said === null || healthReport === null ? null : { ...healthReport, ...said };
}

/**
 * Adds what the writer doesn't type: who reported health and when (an unchanged word is a report too; half a report, or none, ends the
 * one before), and a recorded override. Call it after collisions were looked for, so that two stamps never collide.
 */
export function stampPatch(
  patch: Patch,
  stamp: {
    readonly by: string;
    readonly at: string;
    readonly override?: Override;
  },
): Patch {
  const said = patch[roadmapPath.answer(coreField.health)];
  const report = said !== undefined && wholeReport(said) !== null ? { by: stamp.by, at: stamp.at } : null;
  return {
    ...patch,
    ...(said === undefined ? {} : { [roadmapPath.healthReport]: report }),
    ...(stamp.override ? { [roadmapPath.override]: stamp.override } : {}),
  };
}
