import type { Outcome } from '../../../../src/domain/launch/go-no-go';
import type { Segment } from '../../ui/SegmentedControl';
import { outcomeWords } from '../outcome-words';

/** The four outcomes, as a vote or a decision chooses among them. */
export const outcomeSegments: readonly Segment<Outcome>[] = (['go', 'conditional go', 'pause', 'no-go'] as const).map(
  (id) => {
    const { label, Icon } = outcomeWords[id];
    return { id, label, icon: <Icon label="" size="small" /> };
  },
);
