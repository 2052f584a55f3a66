import DoneIcon from '@atlaskit/icon/core/check-mark';
import CycleIcon from '@atlaskit/icon/core/retry';
import DisagreeIcon from '@atlaskit/icon/core/scales';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import CancelledIcon from '@atlaskit/icon/core/cross-circle';
import LateIcon from '@atlaskit/icon/core/clock';
import StaleIcon from '@atlaskit/icon/core/calendar';
import type { People } from '../../../src/contract/person';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { ExceptionGroup, NoExceptions } from '../ui/ExceptionGroups';
import { exceptionSaid, exceptionTitles } from './exception-words';
import './exceptions.css';
import type { ExceptionKind, Exceptions as Found, PlanException } from './find-exceptions';
import { IssuePath, NamedIssueList, RowLink } from './NamedIssueList';
import type { PlanView } from './plan-view';
import { heldBy, whoseSentence } from './whose';

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

const tones: Readonly<Partial<Record<ExceptionKind, 'danger' | 'warning'>>> = {
  offTrack: 'danger',
  late: 'danger',
  atRisk: 'warning',
  cycle: 'warning',
  disagreement: 'warning',
};

interface ExceptionsProps {
  readonly plan: PlanView;
  readonly found: Found;
  /** Names of decision owners by account id. */
  readonly people: People;
  readonly staleDays: number;
  /** Leads to the issue's row. */
  readonly onShow: (index: number) => void;
  readonly onShowAll: () => void;
}

function Exception({
  plan,
  exception,
  people,
  staleDays,
  onShow,
}: Pick<ExceptionsProps, 'plan' | 'people' | 'staleDays' | 'onShow'> & { readonly exception: PlanException }) {
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
      <p className="exception__said">{whoseSentence(heldBy(plan, issue), people)}</p>
    </li>
  );
}

/** What needs somebody's attention, in sentences, each leading to its row. */
export function Exceptions({ found, onShowAll, ...rest }: ExceptionsProps) {
  const { locale } = useHostContext();
  if (found.groups.length === 0) {
    return <NoExceptions>Nothing is late, at risk, stale or in doubt in this plan.</NoExceptions>;
  }
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="exception-groups plan-exceptions">
      {found.groups.map(({ kind, exceptions }) => {
        const Icon = icons[kind];
        return (
          <ExceptionGroup
            key={kind}
            title={exceptionTitles[kind]}
            icon={<Icon label="" size="small" />}
            tone={tones[kind] ?? 'neutral'}
            total={number.format(exceptions.length)}
            items={exceptions}
            most={MANY}
            beyond={
              <Button appearance="link" onClick={onShowAll}>
                Show all exceptions in the table
              </Button>
            }
            locale={locale}
          >
            {(shown) => shown.map((exception, at) => <Exception key={at} exception={exception} {...rest} />)}
          </ExceptionGroup>
        );
      })}
    </div>
  );
}
