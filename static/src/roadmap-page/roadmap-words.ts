import type { Attention } from '../../../src/domain/roadmap-page/attention';
import type { Grouping } from '../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';
import type { Horizon } from '../../../src/domain/roadmap/stage';
import { count, formatDay } from '../format';

export const horizons: readonly Horizon[] = ['now', 'next', 'later'];

export const horizonLabel: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };

/** What a horizon says, under its heading. Items that are begun all the same say so on their cards. */
export const horizonMeaning: Readonly<Record<Horizon, string>> = {
  now: 'Committed',
  next: 'Meant to come next',
  later: 'Meant for later',
};

export const groupingLabel: Readonly<Record<Grouping, string>> = {
  none: 'Nothing',
  team: 'Team',
  objective: 'Objective',
  stage: 'Release stage',
  owner: 'Decision owner',
};

export const attentionLabel: Readonly<Record<Attention, string>> = {
  'off track': 'Off track',
  'update overdue': 'Update overdue',
  gaps: 'Gaps',
};

/** `2026-Q3` as people say it. */
export function quarterWords(quarter: string): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
}

export function targetWords({ target }: Pick<RoadmapRow, 'target'>, locale: string): string {
  if (target === null) return 'No date';
  return target.kind === 'quarter' ? quarterWords(target.quarter) : formatDay(target.on, locale);
}

export function gapWords(gaps: readonly string[]): string {
  return count(gaps.length, 'gap');
}
