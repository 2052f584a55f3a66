import { reportedHealthLabel, type ReportedHealthState } from '../../template/field-types/health';
import { noDay } from '../day-number';
import { measure } from '../measure';
import { computedHealth, healthNumbers, healthSlots, type ComputedHealth } from './health-conditions';

/** The decision owner's own word on this very issue. It stands beside the computed health and never replaces it. */
export interface ReportedFigure {
  readonly state: ReportedHealthState | null;
  readonly sentence: string | null;
  /** Days since it was said. */
  readonly ageDays: number | null;
  /** Flagged for people to settle. */
  readonly disagrees: boolean;
}

/** What each computed health can be reported as without contradicting it; what says nothing contradicts nothing. */
const agreeing: Readonly<Record<ComputedHealth, readonly ReportedHealthState[]>> = {
  noActiveScope: ['onTrack', 'atRisk', 'offTrack'],
  unknown: ['onTrack', 'atRisk', 'offTrack'],
  done: ['onTrack'],
  onTrack: ['onTrack'],
  atRisk: ['atRisk'],
  offTrack: ['offTrack'],
};

export const reported = measure({
  needs: ['roadmap', 'startOn', 'dueOn', 'resolvedAt', 'priority'],
  slots: healthSlots,
  finish: (folded, at): ReportedFigure => {
    const said = at.plan.roadmapOf(at.index)?.health ?? null;
    if (said === null) return { state: null, sentence: null, ageDays: null, disagrees: false };
    const computed = computedHealth(healthNumbers(folded, at));
    const saidOn = at.plan.reportedDay(at.index);
    return {
      state: said.state,
      sentence: said.sentence,
      ageDays: saidOn === noDay ? null : at.plan.today - saidOn,
      disagrees: !agreeing[computed].includes(said.state),
    };
  },
  print: ({ state, sentence, ageDays, disagrees }) =>
    state === null
      ? '–'
      : `${reportedHealthLabel[state]}: ${sentence ?? ''} (${ageDays ?? '–'} d ago${disagrees ? ', the computed health disagrees' : ''})`,
});
