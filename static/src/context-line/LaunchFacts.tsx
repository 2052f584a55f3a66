import type { LaunchLine } from '../../../src/domain/launch/launch-line';
import { formatDay } from '../format';
import { inWords } from '../launch-panel/due-words';
import { VerdictLozenge } from '../launch-panel/VerdictLozenge';
import { Lozenge } from '../ui/Lozenge';

/** When it launches, or what became of it. */
function whenWords({ status, launchOn, launchInDays }: LaunchLine, locale: string): string {
  if (launchOn === null) return 'Without a date';
  const on = formatDay(launchOn, locale);
  return status === 'planned' && launchInDays !== null ? `${on}, ${inWords(launchInDays)}` : on;
}

/** The launch: when, its verdict and what decided it. */
export function LaunchFacts({ launch, locale }: { readonly launch: LaunchLine; readonly locale: string }) {
  const { status, tier, verdict, sentence } = launch;
  const isOver = status === 'cancelled' || status === 'completed';
  const rest = sentence.startsWith(`${verdict}: `) ? sentence.slice(verdict.length + 2) : sentence;
  return (
    <>
      <dl className="context-line__facts">
        <dt>{`${tier ?? ''} launch`.trim()}</dt>
        <dd>
          <span className="context-line__verdict">
            {status !== 'planned' && <Lozenge>{`${status.charAt(0).toUpperCase()}${status.slice(1)}`}</Lozenge>}
            {!isOver && <VerdictLozenge verdict={verdict} />}
            <span>{whenWords(launch, locale)}</span>
          </span>
          {!isOver && (
            <p className="context-line__sentence">{`${rest.charAt(0).toLocaleUpperCase()}${rest.slice(1)}`}</p>
          )}
        </dd>
      </dl>
      <p className="context-line__note">Work on it in the Launch readiness panel on this issue.</p>
    </>
  );
}
