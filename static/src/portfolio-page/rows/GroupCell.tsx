import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import type { ReactNode } from 'react';
import { ProgressCell } from '../figure-cells';
import { latenessText, progressText } from '../figure-words';
import type { CellContext } from '../grid-columns';
import { verdictsWorstFirst } from '../health-words';
import { healthWorstFirst } from './plan-filters';
import type { PlanGroup } from './plan-group';

/** A group's own column: what its issues have in common, and how many leaves there are. */
export function GroupName({
  group,
  locale,
  isNarrow,
}: {
  readonly group: PlanGroup;
  readonly locale: string;
  readonly isNarrow: boolean;
}) {
  return (
    <>
      <span className="issue-summary" title={group.label}>
        {group.label}
      </span>
      {!isNarrow && <GroupSize group={group} locale={locale} />}
    </>
  );
}

export function GroupSize({ group, locale }: { readonly group: PlanGroup; readonly locale: string }) {
  const { leaves } = group.figures;
  return <span className="quiet">{`${leaves.toLocaleString(locale)} ${leaves === 1 ? 'leaf' : 'leaves'}`}</span>;
}

/** What each column says of a group; a column that says nothing of one stays empty. Everything is counted, each issue once. */
export const groupCells: Readonly<Record<string, (group: PlanGroup, context: CellContext) => ReactNode>> = {
  health: ({ figures: { health } }) => {
    const said = healthWorstFirst
      .filter((state) => health.has(state))
      .map((state) => `${health.get(state) ?? 0} ${computedHealthLabel[state].toLowerCase()}`);
    // The worst two fit; the others stand where somebody points.
    return (
      <span title={`Leaves by computed health: ${said.join(', ') || 'none'}`}>
        {said.slice(0, 2).join(', ') || '–'}
      </span>
    );
  },
  reported: ({ figures: { disagreements } }) => (disagreements === 0 ? '–' : `${disagreements} disagree`),
  progress: ({ figures: { progress } }, { unit, locale }) => (
    <ProgressCell figure={progress[unit]} text={progressText(progress[unit], unit, locale)} />
  ),
  late: ({ figures }) => {
    if (figures.lateLeaves === 0) return '–';
    return (
      <span title="Late leaves, and the greatest lateness">{`${figures.lateLeaves}: ${latenessText(figures)}`}</span>
    );
  },
  readiness: ({ figures: { readiness } }) =>
    verdictsWorstFirst()
      .filter((verdict) => readiness.has(verdict))
      .map((verdict) => `${readiness.get(verdict) ?? 0} ${verdict}`)
      .join(', ') || '–',
  stale: ({ figures: { stale } }) => (stale === 0 ? '–' : stale),
};
