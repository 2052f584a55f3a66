import PrinterIcon from '@atlaskit/icon/core/printer';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { lazy, Suspense } from 'react';
import { formatDay, formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { CompareControls } from './compare/CompareControls';
import { dayIn, todayBy } from './day-in';
import type { PlanPartProps } from './plan-part';
import './reading-head.css';
import { costText, sourceText } from './reading-words';

const FeedMenu = lazy(() => import('./export/FeedMenu'));

interface ReadingHeadProps {
  readonly part: PlanPartProps;
  /** Null where another button does it already. */
  readonly onReadAgain: (() => void) | null;
  readonly onPrint: () => void;
}

/** Which day is read, how fresh it is and what it cost, with what can be done about it. */
export function ReadingHead({ part, onReadAgain, onPrint }: ReadingHeadProps) {
  const viewer = useHostContext();
  const { read, view, onChange } = part;
  const { rollup, readAt, query, source, cost } = read;
  const zone = query.config.timeZone;
  const said = [
    `As of ${formatDay(rollup.asOf, viewer.locale)}`,
    `read ${formatInstant(readAt, { ...viewer, today: todayBy(viewer.timeZone, 0) })}`,
    sourceText(read),
    costText(cost, viewer.locale),
  ];
  return (
    <div className="reading-head">
      <div className="reading-head__row">
        <p className="quiet reading-head__said">{`${said.join(' · ')}.${source.kind === 'live' ? ` ${source.why}` : ''}`}</p>
        <div className="reading-head__actions">
          {onReadAgain !== null && (
            <Button appearance="subtle" iconBefore={<RefreshIcon label="" size="small" />} onClick={onReadAgain}>
              Read again
            </Button>
          )}
          <Button appearance="subtle" iconBefore={<PrinterIcon label="" size="small" />} onClick={onPrint}>
            Print
          </Button>
          <Suspense fallback={null}>
            <FeedMenu {...part} />
          </Suspense>
        </div>
      </div>
      <CompareControls
        view={view}
        onChange={onChange}
        historySince={source.kind === 'index' ? source.historySince : null}
        today={dayIn(zone, readAt)}
      />
    </div>
  );
}
