import BlockerIcon from '@atlaskit/icon/core/priority-blocker';
import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import LowIcon from '@atlaskit/icon/core/priority-low';
import MinusIcon from '@atlaskit/icon/core/minus-square';
import OpenIcon from '@atlaskit/icon/core/check-circle-unchecked';
import RequiredIcon from '@atlaskit/icon/core/priority-medium';
import ShieldIcon from '@atlaskit/icon/core/shield';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ItemState } from '../../../../src/domain/launch/launch';
import type { Importance } from '../../../../src/domain/launch/tier';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import type { Tone } from '../../ui/Lozenge';
import type { Icon } from '../verdict-words';

export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  readonly Icon: Icon;
}

const words: Readonly<Record<ItemState, StateWords>> = {
  open: { label: 'Open', tone: 'neutral', Icon: OpenIcon },
  'in progress': { label: 'In progress', tone: 'information', Icon: ClockIcon },
  done: { label: 'Done', tone: 'success', Icon: CheckCircleIcon },
  failed: { label: 'Failed', tone: 'danger', Icon: CrossCircleIcon },
  waived: { label: 'Waived', tone: 'discovery', Icon: ShieldIcon },
  'not applicable': { label: 'Not applicable', tone: 'neutral', Icon: MinusIcon },
};

const unverified: StateWords = { label: 'Unverified', tone: 'warning', Icon: WarningIcon };

/** The state as it counts today: done without its evidence, or without another's word, reads as unverified. */
export function stateWords({ state, verified }: Pick<ItemAssessment, 'state' | 'verified'>): StateWords {
  return state === 'done' && !verified ? unverified : words[state];
}

export function wordsOfState(state: ItemState): StateWords {
  return words[state];
}

export const importanceWords: Readonly<Record<Importance, { readonly label: string; readonly Icon: Icon }>> = {
  blocking: { label: 'Blocking', Icon: BlockerIcon },
  required: { label: 'Required', Icon: RequiredIcon },
  recommended: { label: 'Recommended', Icon: LowIcon },
};
