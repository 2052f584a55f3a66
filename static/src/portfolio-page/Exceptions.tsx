import DoneIcon from '@atlaskit/icon/core/check-mark';
import CycleIcon from '@atlaskit/icon/core/retry';
import DisagreeIcon from '@atlaskit/icon/core/scales';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import CancelledIcon from '@atlaskit/icon/core/cross-circle';
import LateIcon from '@atlaskit/icon/core/clock';
import StaleIcon from '@atlaskit/icon/core/calendar';
import { useState } from 'react';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { exceptionSaid, exceptionTitles } from './exception-words';
import './exceptions.css';
import type { ExceptionKind, Exceptions as Found, PlanException } from './find-exceptions';
import { IssuePath, NamedIssueList, RowLink } from './NamedIssueList';
import type { PlanView } from './plan-view';

const FEW = 3;
const MANY = 50;

const icons = {
  offTrack: ErrorIcon,
  disagreement: DisagreeIcon,
  atRisk: WarningIcon,
  cycle: CycleIcon,
  openBelowDone: DoneIcon,
  activeBelowCancelled: CancelledIcon,
  late: LateIcon,
  stale: StaleIcon,
} as const satisfies Readonly<Record<ExceptionKind, unknown>>;

interface ExceptionsProps {
  readonly plan: PlanView;
  readonly found: Found;
  readonly staleDays: number;
  /** Leads to the issue's row. */
  readonly onShow: (index: number) => void;
  readonly onShowAll: () => void;
}

function Exception({
  plan,
  exception,
  staleDays,
  onShow,
}: Pick<ExceptionsProps, 'plan' | 'staleDays' | 'onShow'> & { readonly exception: PlanException }) {
  const { issue, warning } = exception;
  return (
    <li className="exception">
      <p className="exception__issue">
        <RowLink plan={plan} index={issue} onShow={onShow} /> <span>{plan.summaryOf(issue)}</span>
      </p>
      {exceptionSaid(plan, exception, staleDays).map(({ sentence, issues }) => (
        <p key={sentence} className="exception__said">
          {sentence} <NamedIssueList plan={plan} issues={issues} atMost={FEW} onShow={onShow} />
        </p>
      ))}
      {warning?.kind === 'cycle' && <IssuePath plan={plan} path={warning.path} onShow={onShow} />}
    </li>
  );
}

function Group({
  kind,
  exceptions,
  onShowAll,
  ...rest
}: Omit<ExceptionsProps, 'found'> & { readonly kind: ExceptionKind; readonly exceptions: readonly PlanException[] }) {
  const [isLong, setIsLong] = useState(false);
  const Icon = icons[kind];
  const number = new Intl.NumberFormat(useHostContext().locale);
  const shown = exceptions.slice(0, isLong ? MANY : FEW);
  return (
    <section className="exception-group">
      <h3 className="exception-group__title">
        <span className={`exception-group__icon exception-group__icon--${kind}`}>
          <Icon label="" size="small" />
        </span>
        {exceptionTitles[kind]}
        <span className="exception-group__count">{number.format(exceptions.length)}</span>
      </h3>
      <ul className="exception-group__list">
        {shown.map((exception, at) => (
          <Exception key={at} exception={exception} {...rest} />
        ))}
      </ul>
      {exceptions.length > FEW && (
        <p className="exception-group__more">
          <Button appearance="link" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? 'Show fewer' : exceptions.length > MANY ? `Show ${MANY}` : `Show all ${exceptions.length}`}
            <span className="visually-hidden">{` of ${exceptionTitles[kind]}`}</span>
          </Button>
          {isLong && exceptions.length > MANY && (
            <Button appearance="link" onClick={onShowAll}>
              Show all exceptions in the table
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

/** What needs somebody's attention, in sentences, each leading to its row. */
export function Exceptions({ found, ...rest }: ExceptionsProps) {
  if (found.groups.length === 0) {
    return (
      <p className="no-exceptions">
        <span className="no-exceptions__icon">
          <SuccessIcon label="" size="small" />
        </span>
        Nothing is late, at risk, stale or in doubt in this plan.
      </p>
    );
  }
  return (
    <div className="exceptions">
      {found.groups.map(({ kind, exceptions }) => (
        <Group key={kind} kind={kind} exceptions={exceptions} {...rest} />
      ))}
    </div>
  );
}
