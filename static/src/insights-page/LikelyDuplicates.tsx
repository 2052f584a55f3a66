import { useQuery } from '@tanstack/react-query';
import type { LinkedInsight } from '../../../src/contract/insight';
import { fewestWords } from '../../../src/domain/insight/similarity';
import { wordsOf } from '../../../src/domain/insight/words';
import { call } from '../api';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { useDebounced } from '../ui/use-debounced';
import { InsightFacts } from './InsightFacts';

const PAUSE_MS = 400;

interface LikelyDuplicatesProps {
  /** What is being typed. */
  readonly text: string;
  /** The insight that is edited: it is no duplicate of itself. */
  readonly exceptId: string | null;
  readonly actionLabel: string;
  /** What an insight is called that can't be used again, such as one that is linked already; null where it can. */
  readonly whyNot?: (insight: LinkedInsight) => string | null;
  readonly onUse: (insight: LinkedInsight) => void;
}

/** While somebody types: what perhaps says the same already. Nothing is asked before there are enough words to compare. */
export function LikelyDuplicates({ text, exceptId, actionLabel, whyNot, onUse }: LikelyDuplicatesProps) {
  const settled = useDebounced(text.trim().slice(0, 2_000), PAUSE_MS);
  const likely = useQuery({
    queryKey: ['insight.similar', settled, exceptId],
    queryFn: () => call('insight.similar', { text: settled, exceptId }),
    enabled: wordsOf(settled).length >= fewestWords,
    retry: false,
    placeholderData: (before) => before,
  });
  const found = wordsOf(text).length >= fewestWords ? (likely.data?.likely ?? []) : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <Message tone="warning" title="Perhaps already known:">
          <ul className="likely-duplicates">
            {found.map(({ insight }) => {
              const reason = whyNot?.(insight) ?? null;
              return (
                <li key={insight.insightId}>
                  <p className="insight-text">{insight.text}</p>
                  <InsightFacts insight={insight} />
                  {reason === null ? (
                    <Button spacing="compact" onClick={() => onUse(insight)}>
                      {actionLabel}
                      <span className="visually-hidden">{`: ${insight.text.slice(0, 60)}`}</span>
                    </Button>
                  ) : (
                    <p className="quiet">{reason}</p>
                  )}
                </li>
              );
            })}
          </ul>
        </Message>
      )}
    </div>
  );
}
