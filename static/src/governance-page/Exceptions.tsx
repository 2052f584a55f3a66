import OverrideIcon from '@atlaskit/icon/core/scales';
import SilentIcon from '@atlaskit/icon/core/clock';
import NeverIcon from '@atlaskit/icon/core/calendar';
import OrphanIcon from '@atlaskit/icon/core/link-broken';
import IncompleteIcon from '@atlaskit/icon/core/status-warning';
import InsightIcon from '@atlaskit/icon/core/lightbulb';
import UnfilledIcon from '@atlaskit/icon/core/page';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useMemo, useState } from 'react';
import {
  findExceptions,
  type ExceptionKind,
  type GovernanceException,
} from '../../../src/domain/governance/find-exceptions';
import { count } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { exceptionTitles } from './exception-words';
import './exceptions.css';
import type { GovernanceModel } from './governance-model';
import { drillOf, type Drill } from './page-state';

const FEW = 3;

const icons = {
  overrides: OverrideIcon,
  silent: SilentIcon,
  neverReported: NeverIcon,
  orphans: OrphanIcon,
  incomplete: IncompleteIcon,
  insights: InsightIcon,
  unfilled: UnfilledIcon,
} as const satisfies Readonly<Record<ExceptionKind, unknown>>;

interface ExceptionsProps {
  readonly model: GovernanceModel;
  readonly onDrill: (drill: Drill) => void;
}

function Exception({ model, exception, onDrill }: ExceptionsProps & { readonly exception: GovernanceException }) {
  const { figure, projectId, sentence } = exception;
  const team = model.teamName(projectId);
  return (
    <li>
      {figure === null ? (
        <strong className="team-exceptions__team">{team}:</strong>
      ) : (
        <Button appearance="link" onClick={() => onDrill(drillOf(figure, { projectId }))}>
          {team}:
        </Button>
      )}{' '}
      {sentence}
    </li>
  );
}

function Group({
  kind,
  exceptions,
  ...rest
}: ExceptionsProps & { readonly kind: ExceptionKind; readonly exceptions: readonly GovernanceException[] }) {
  const [isLong, setIsLong] = useState(false);
  const Icon = icons[kind];
  const number = new Intl.NumberFormat(useHostContext().locale);
  return (
    <section className="team-exceptions__group">
      <h3 className="team-exceptions__title">
        <span className={`team-exceptions__icon team-exceptions__icon--${kind}`}>
          <Icon label="" size="small" />
        </span>
        {exceptionTitles[kind]}
        <span className="team-exceptions__count">{count(exceptions.length, 'team')}</span>
      </h3>
      <ul className="team-exceptions__list">
        {exceptions.slice(0, isLong ? exceptions.length : FEW).map((exception) => (
          <Exception key={exception.projectId} exception={exception} {...rest} />
        ))}
      </ul>
      {exceptions.length > FEW && (
        <p>
          <Button appearance="link" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
            {isLong ? 'Show fewer' : `Show all ${number.format(exceptions.length)}`}
            <span className="visually-hidden">{` of ${exceptionTitles[kind]}`}</span>
          </Button>
        </p>
      )}
    </section>
  );
}

/** What a team might want to do something about, in sentences, each leading to its items. */
export function Exceptions({ model, onDrill }: ExceptionsProps) {
  const groups = useMemo(() => findExceptions(model.teams), [model]);
  if (groups.length === 0) {
    return (
      <p className="team-exceptions__none">
        <span className="team-exceptions__icon--none">
          <SuccessIcon label="" size="small" />
        </span>
        Every team keeps its items complete, up to date and tied to an objective.
      </p>
    );
  }
  return (
    <div className="team-exceptions">
      {groups.map(({ kind, exceptions }) => (
        <Group key={kind} kind={kind} exceptions={exceptions} model={model} onDrill={onDrill} />
      ))}
    </div>
  );
}
