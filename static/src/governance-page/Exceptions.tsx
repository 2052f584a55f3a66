import OverrideIcon from '@atlaskit/icon/core/scales';
import SilentIcon from '@atlaskit/icon/core/clock';
import NeverIcon from '@atlaskit/icon/core/calendar';
import OrphanIcon from '@atlaskit/icon/core/link-broken';
import IncompleteIcon from '@atlaskit/icon/core/status-warning';
import InsightIcon from '@atlaskit/icon/core/lightbulb';
import UnfilledIcon from '@atlaskit/icon/core/page';
import { useMemo } from 'react';
import {
  findExceptions,
  type ExceptionKind,
  type GovernanceException,
} from '../../../src/domain/governance/find-exceptions';
import { count } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { ExceptionGroup, NoExceptions } from '../ui/ExceptionGroups';
import { exceptionTitles } from './exception-words';
import './exceptions.css';
import type { GovernanceModel } from './governance-model';
import { drillOf, type Drill } from './page-state';

const icons = {
  overrides: OverrideIcon,
  silent: SilentIcon,
  neverReported: NeverIcon,
  orphans: OrphanIcon,
  incomplete: IncompleteIcon,
  insights: InsightIcon,
  unfilled: UnfilledIcon,
} as const satisfies Readonly<Record<ExceptionKind, unknown>>;

const warnings: ReadonlySet<ExceptionKind> = new Set(['silent', 'incomplete', 'overrides']);

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

/** What a team might want to do something about, in sentences, each leading to its items. */
export function Exceptions({ model, onDrill }: ExceptionsProps) {
  const { locale } = useHostContext();
  const groups = useMemo(() => findExceptions(model.teams), [model]);
  if (groups.length === 0) {
    return <NoExceptions>Every team keeps its items complete, up to date and tied to an objective.</NoExceptions>;
  }
  return (
    <div className="exception-groups team-exceptions">
      {groups.map(({ kind, exceptions }) => {
        const Icon = icons[kind];
        return (
          <ExceptionGroup
            key={kind}
            title={exceptionTitles[kind]}
            icon={<Icon label="" size="small" />}
            tone={warnings.has(kind) ? 'warning' : 'neutral'}
            total={count(exceptions.length, 'team')}
            items={exceptions}
            locale={locale}
          >
            {(shown) =>
              shown.map((exception) => (
                <Exception key={exception.projectId} exception={exception} model={model} onDrill={onDrill} />
              ))
            }
          </ExceptionGroup>
        );
      })}
    </div>
  );
}
