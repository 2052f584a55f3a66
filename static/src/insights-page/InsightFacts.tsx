import { insightImportanceLabel, insightSourceLabel, type InsightContent } from '../../../src/domain/insight/insight';
import { formatDay } from '../format';
import { useHostContext } from '../host-context';
import { Lozenge, type Tone } from '../ui/Lozenge';
import './insight-facts.css';

const tones: Readonly<Record<InsightContent['importance'], Tone>> = { 1: 'neutral', 2: 'information', 3: 'warning' };

/** Who said it, when, and how much it matters, in one line. */
export function InsightFacts({
  insight,
}: {
  readonly insight: Pick<InsightContent, 'source' | 'heardOn' | 'importance' | 'account'>;
}) {
  const { locale } = useHostContext();
  const { source, heardOn, importance, account } = insight;
  return (
    <span className="insight-facts">
      <Lozenge tone={tones[importance]}>{insightImportanceLabel[importance]}</Lozenge>
      <span>{insightSourceLabel[source]}</span>
      {account !== '' && <span>{account}</span>}
      <span>{heardOn === null ? 'Day not known' : formatDay(heardOn, locale)}</span>
    </span>
  );
}
