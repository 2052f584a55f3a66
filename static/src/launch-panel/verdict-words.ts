import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import ShieldIcon from '@atlaskit/icon/core/shield';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ComponentType } from 'react';
import type { Verdict } from '../../../src/domain/readiness/verdict';
import type { Tone } from '../ui/Lozenge';

export type Icon = ComponentType<{ readonly label: string; readonly size?: 'small' | 'medium' }>;

/** How each verdict looks. The word says it; icon and tone repeat it. `rank` is 0 for the worst. */
export const verdictWords: Readonly<
  Record<Verdict, { readonly tone: Tone; readonly Icon: Icon; readonly rank: number }>
> = {
  'Not ready': { tone: 'danger', Icon: CrossCircleIcon, rank: 0 },
  'At risk': { tone: 'warning', Icon: WarningIcon, rank: 1 },
  'On track': { tone: 'information', Icon: ClockIcon, rank: 2 },
  'Ready with waivers': { tone: 'success', Icon: ShieldIcon, rank: 3 },
  Ready: { tone: 'success', Icon: CheckCircleIcon, rank: 4 },
  'Not assessed': { tone: 'neutral', Icon: QuestionCircleIcon, rank: 5 },
};
