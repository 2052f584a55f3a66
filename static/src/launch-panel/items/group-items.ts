import type { Assessment, ExplainedVerdict, ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { verdictWords } from '../verdict-words';

/** The group of everything due after the launch, of whatever function: it has a verdict of its own. */
export const AFTER_LAUNCH = 'After launch';

export interface ItemGroup {
  readonly name: string;
  /** Earliest due first. */
  readonly items: readonly ItemAssessment[];
  /** Null where no item of the group applies. */
  readonly explained: ExplainedVerdict | null;
}

export function groupOf(item: Pick<ItemAssessment, 'phase' | 'function'>): string {
  return item.phase === 'after launch' ? AFTER_LAUNCH : item.function;
}

/** The items by function, worst verdict first, and what is due after the launch at the end. */
export function groupItems(assessment: Assessment): readonly ItemGroup[] {
  const names = [...new Set(assessment.items.map(groupOf))];
  const groups = names.map((name) => ({
    name,
    items: assessment.items
      .filter((item) => groupOf(item) === name)
      .toSorted((one, other) => (one.dueInDays ?? Infinity) - (other.dueInDays ?? Infinity)),
    explained: explainedOf(assessment, name),
  }));
  return groups.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Whether somebody has to do something about it soon. */
export function needsAttention({ explained }: ItemGroup): boolean {
  return explained?.verdict === 'Not ready' || explained?.verdict === 'At risk';
}

function explainedOf(assessment: Assessment, name: string): ExplainedVerdict | null {
  if (name !== AFTER_LAUNCH) return assessment.functions.find((other) => other.function === name) ?? null;
  return assessment.afterLaunch.lacking === 'applicable items' ? null : assessment.afterLaunch;
}

function rankOf({ name, explained }: ItemGroup): number {
  if (name === AFTER_LAUNCH) return 100;
  return explained === null ? 99 : verdictWords[explained.verdict].rank;
}
