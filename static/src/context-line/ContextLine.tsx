import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ContextLineView } from '../../../src/contract/context-line';
import { ageInWords } from '../../../src/domain/roadmap/reported-health';
import { call } from '../api';
import { toCallError } from '../call-error';
import { CallErrorState } from '../CallErrorState';
import { onRoadmapSaved } from '../host';
import type { ModuleProps } from '../modules';
import { Avatar } from '../ui/Avatar';
import { ErrorState } from '../ui/ErrorState';
import { Lozenge, type Tone } from '../ui/Lozenge';
import { PageSkeleton } from '../ui/Skeleton';
import { updateWords } from '../update-words';
import './context-line.css';

/** As Jira colours the lozenge of the closed line. */
const tones: Readonly<Record<NonNullable<ContextLineView['line']>['appearance'], Tone>> = {
  default: 'neutral',
  inprogress: 'information',
  moved: 'warning',
  new: 'discovery',
  removed: 'danger',
  success: 'success',
};

function Health({ line, update, locale }: Pick<ContextLineView, 'line' | 'update'> & { readonly locale: string }) {
  const said = line?.health?.sentence ?? '';
  const age = ageInWords(update);
  const words = [age && `${age}.`, update.state === 'not asked' ? null : updateWords(update, locale)];
  return (
    <>
      {said !== '' && <p className="context-line__sentence">{said}</p>}
      <p className="context-line__note">{words.filter(Boolean).join(' ') || 'Not reported yet.'}</p>
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
  const { refetch } = view;
  useEffect(() => (issueId === null ? undefined : onRoadmapSaved(issueId, () => void refetch())), [issueId, refetch]);
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
      <div className="context-line">
        <Lozenge>Not filled</Lozenge>
        <p className="context-line__note">Choose a template in the Roadmap panel on this issue.</p>
      </div>
    );
  }
  return (
    <div className="context-line">
      <dl className="context-line__facts">
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
      </dl>
      <p className="context-line__note">Change it in the Roadmap panel on this issue.</p>
    </div>
  );
}
