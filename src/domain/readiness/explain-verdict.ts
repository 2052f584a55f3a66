import type { Phase } from '../launch/due-date';
import type { Launch } from '../launch/launch';
import type { ExplainedVerdict, ItemAssessment } from './assessment';
import { deriveVerdict, levelOf } from './derive-verdict';
import type { Lacking, Reason } from './reason';
import { scoreOf } from './score';
import type { Verdict } from './verdict';
import { verdictSentence } from './verdict-sentence';

/** The verdict over some items of a launch, with its score and exactly the items that decided it (rules: readiness, 4 to 6). */
export function explainVerdict(
  launch: Pick<Launch, 'tier' | 'launchOn'>,
  items: readonly ItemAssessment[],
  phase: Phase,
): ExplainedVerdict {
  const applicable = items.filter((item) => item.state !== 'not applicable');
  const lacking = lackingOf(launch, applicable);
  const verdict = lacking === null ? deriveVerdict(applicable) : 'Not assessed';
  const reasons = lacking === null ? deciding(applicable, verdict) : [];
  return {
    verdict,
    sentence: verdictSentence(verdict, reasons, lacking, phase),
    reasons,
    lacking,
    score: scoreOf(applicable),
  };
}

function lackingOf(launch: Pick<Launch, 'tier' | 'launchOn'>, applicable: readonly ItemAssessment[]): Lacking | null {
  if (launch.tier === null) return 'tier';
  if (launch.launchOn === null) return 'launch date';
  return applicable.length === 0 ? 'applicable items' : null;
}

/** Ready is decided by all that must be settled, or, where nothing must be, by what there is. Earliest due first. */
function deciding(applicable: readonly ItemAssessment[], verdict: Verdict): readonly Reason[] {
  const weighty = applicable.filter((item) => item.importance !== 'recommended');
  const candidates = weighty.length === 0 ? applicable : weighty;
  return candidates
    .filter((item) => levelOf(item) === verdict)
    .toSorted((one, other) => (one.dueInDays ?? Infinity) - (other.dueInDays ?? Infinity))
    .map(({ itemId, title, function: answering, importance, why, sentence }) => ({
      itemId,
      title,
      function: answering,
      importance,
      why,
      sentence,
    }));
}
