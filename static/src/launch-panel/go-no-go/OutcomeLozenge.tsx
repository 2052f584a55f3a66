import type { Outcome } from '../../../../src/domain/launch/go-no-go';
import { Lozenge } from '../../ui/Lozenge';
import { outcomeWords } from '../outcome-words';

export function OutcomeLozenge({ outcome }: { readonly outcome: Outcome }) {
  const { label, tone, Icon } = outcomeWords[outcome];
  return (
    <Lozenge tone={tone} icon={<Icon label="" size="small" />}>
      {label}
    </Lozenge>
  );
}
