import { useQuery } from '@tanstack/react-query';
import type { ContextLineView } from '../../../src/contract/context-line';
import { call } from '../api';
import { toCallError } from '../call-error';
import { CallErrorState } from '../CallErrorState';
import { formatDay } from '../format';
import type { ModuleProps } from '../modules';
import { Avatar } from '../ui/Avatar';
import { ErrorState } from '../ui/ErrorState';
import { Lozenge, type Tone } from '../ui/Lozenge';
import { PageSkeleton } from '../ui/Skeleton';
import './context-line.css';

type Update = ContextLineView['update'];

/** As Jira colours the lozenge of the closed line. */
const tones: Readonly<Record<NonNullable<ContextLineView['line']>['appearance'], Tone>> = {
  default: 'neutral',
  inprogress: 'information',
  moved: 'warning',
  new: 'discovery',
  removed: 'danger',
  success: 'success',
};

function ageWords(ageDays: number): string {
  if (ageDays === 0) return 'Reported today.';
  return ageDays === 1 ? 'Reported yesterday.' : `Reported ${ageDays} days ago.`;
}

function updateWords({ state, dueOn, sentence }: Update, locale: string): string {
  if (state === 'not asked') return '';
  return state === 'fresh' && dueOn !== null ? `The next update is due on ${formatDay(dueOn, locale)}.` : sentence;
}

function Health({ line, update, locale }: Pick<ContextLineView, 'line' | 'update'> & { readonly locale: string }) {
  const said = line?.health?.sentence ?? '';
  const age = update.ageDays === null ? '' : ageWords(update.ageDays);
  return (
    <>
      {said !== '' && <p className="context-line__sentence">{said}</p>}
      <p className="context-line__note">{`${age} ${updateWords(update, locale)}`.trim() || 'Not reported yet.'}</p>
    </>
  );
}

/** Beside an issue's fields: horizon, health with its sentence and age, and whose it is. The panel is where they change. */
export default function ContextLine({ context }: ModuleProps) {
  return (
    <>
      <h1 className="visually-hidden">Roadmap at a glance</h1>
      <Glance context={context} />
    </>
  );
}

function Glance({ context: { issueId, timeZone, locale } }: ModuleProps) {
  const view = useQuery({
    queryKey: ['contextLine.open', issueId],
    queryFn: () => call('contextLine.open', { issueId: issueId ?? '', timeZone }),
    enabled: issueId !== null,
  });
  if (issueId === null) {
    return (
      <ErrorState level={2} title="Jira did not say which issue this is">
        Reload the page. Your data is not affected.
      </ErrorState>
    );
  }
  if (view.isPending) return <PageSkeleton label="Loading the roadmap line" />;
  if (view.isError) {
    return <CallErrorState level={2} error={toCallError(view.error)} onRetry={() => void view.refetch()} />;
  }
  const { line, update, owner } = view.data;
  if (line === null) {
    return (
      <p className="context-line__note">
        Nothing is filled in yet. Choose a template in the Roadmap panel on this issue.
      </p>
    );
  }
  return (
    <dl className="context-line">
      <dt>Horizon and health</dt>
      <dd>
        <Lozenge tone={tones[line.appearance]}>{line.label}</Lozenge>
        <Health line={line} update={update} locale={locale} />
      </dd>
      <dt>Decision owner</dt>
      <dd className="context-line__owner">
        {owner === null ? (
          'Nobody yet'
        ) : (
          <>
            <Avatar name={owner.displayName} /> {owner.displayName}
            {!owner.active && ' (inactive)'}
          </>
        )}
      </dd>
      <dt>Change it</dt>
      <dd>In the Roadmap panel on this issue.</dd>
    </dl>
  );
}
