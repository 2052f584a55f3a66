import { useQuery } from '@tanstack/react-query';
import { siteQuery } from '../../host/queries';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import { FaultList } from './FaultList';
import { Invocations } from './Invocations';
import { RestClients } from './RestClients';
import { ScheduleList } from './ScheduleList';
import './host-page.css';

/** What can be turned on the local host itself: schedules, faults; and what the app's calls used. */
export function HostPage() {
  useTitle('Local host');
  const site = useQuery(siteQuery);
  return (
    <div className="page">
      <PageHeader title="Local host" />
      <p className="page__note">
        {site.data?.kind === 'remote' ? (
          `The app runs here, on the real Jira at ${site.data.baseUrl}. You are the owner of the API token, and what the app does on its own is done in your name too.`
        ) : (
          <>
            {site.data?.name ?? 'This site'} is an embedded Jira on this machine, with real permissions: switch users at
            the top right and see what each may see. Its state is kept until <code>npm start -- --reset</code>.
          </>
        )}
      </p>
      <ScheduleList />
      <FaultList />
      <Invocations />
      {site.data?.kind === 'embedded' && <RestClients baseUrl={site.data.baseUrl} />}
    </div>
  );
}
