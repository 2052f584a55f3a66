import type { Verdict } from '../../../src/domain/readiness/verdict';
import { Lozenge } from '../ui/Lozenge';
import { verdictWords } from './verdict-words';

export function VerdictLozenge({ verdict }: { readonly verdict: Verdict }) {
  const { tone, Icon } = verdictWords[verdict];
  return (
    <Lozenge tone={tone} icon={<Icon label="" size="small" />}>
      {verdict}
    </Lozenge>
  );
}
