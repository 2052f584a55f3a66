import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import FlagIcon from '@atlaskit/icon/core/flag';
import PauseIcon from '@atlaskit/icon/core/video-pause';
import type { Outcome } from '../../../src/domain/launch/go-no-go';
import type { Tone } from '../ui/Lozenge';
import type { Icon } from './verdict-words';

interface OutcomeWords {
  readonly label: string;
  readonly tone: Tone;
  readonly Icon: Icon;
}

export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  go: { label: 'Go', tone: 'success', Icon: CheckCircleIcon },
  'conditional go': { label: 'Conditional go', tone: 'information', Icon: FlagIcon },
  pause: { label: 'Pause', tone: 'warning', Icon: PauseIcon },
  'no-go': { label: 'No-go', tone: 'danger', Icon: CrossCircleIcon },
};
