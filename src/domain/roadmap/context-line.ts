import { reportedHealthLabel, type HealthValue, type ReportedHealthState } from '../template/field-types/health';
import { horizonOf } from './core-answers';
import { reportOf, type RoadmapItem } from './roadmap-item';
import type { Horizon } from './stage';

/** Appearances of a lozenge as Jira's issue context names them. */
export type LozengeAppearance = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

export interface ContextLine {
  /** Horizon and health in the words of the panel: "Now · At risk". */
  readonly label: string;
  readonly appearance: LozengeAppearance;
  readonly horizon: string;
  /** As reported; null before it ever was. */
  readonly health: HealthValue | null;
}

const horizonLabel: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };
const appearanceOf: Readonly<Record<ReportedHealthState, LozengeAppearance>> = {
  onTrack: 'success',
  atRisk: 'moved',
  offTrack: 'removed',
};

/** What an issue's line says of its roadmap item, from the journal alone; null before a template was chosen. */
export function contextLineOf(item: RoadmapItem): ContextLine | null {
  if (item.templateId === null) return null;
  const horizon = horizonLabel[horizonOf(item.answers)];
  const report = reportOf(item);
  return report === null
    ? { label: horizon, appearance: 'default', horizon, health: null }
    : {
        label: `${horizon} · ${reportedHealthLabel[report.state]}`,
        appearance: appearanceOf[report.state],
        horizon,
        health: { state: report.state, sentence: report.sentence },
      };
}
