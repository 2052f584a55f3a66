import InformationIcon from '@atlaskit/icon/core/status-information';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useState } from 'react';
import type { VersionRow } from '../../../../src/domain/launch-versions/version-findings';
import { formatDay } from '../../format';
import { openAddress } from '../../host';
import { useHostContext } from '../../host-context';
import { VerdictLozenge } from '../../launch-panel/VerdictLozenge';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { StartFromVersion } from './StartFromVersion';
import { findingWords, type FindingWords } from './version-words';

const icons = {
  danger: ErrorIcon,
  warning: WarningIcon,
  information: InformationIcon,
  neutral: InformationIcon,
} satisfies Record<FindingWords['tone'], unknown>;

/** One version: its own state and date, the launches that ship it, and what differs between them. */
export function VersionLine({
  row: { version, launches, findings },
  projectKey,
  keyOf,
  running,
}: {
  readonly row: VersionRow;
  /** '' where it isn't known. */
  readonly projectKey: string;
  /** Null until Jira has told it. */
  readonly keyOf: (issueId: string) => string | null;
  /** Issues that have a launch already. */
  readonly running: ReadonlySet<string>;
}) {
  const { locale, siteUrl } = useHostContext();
  const [isStarting, setStarting] = useState(false);
  const address = `${siteUrl}/projects/${encodeURIComponent(projectKey)}/versions/${version.versionId}`;
  const launchOf = new Map(launches.map((launch) => [launch.entityId, launch]));
  const lacksLaunch = findings.some(({ kind }) => kind === 'no launch');
  return (
    <li className="version">
      <div className="version__what">
        {projectKey === '' ? (
          <span className="version__name">{version.name}</span>
        ) : (
          <a
            className="version__name"
            href={address}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              void openAddress(address);
            }}
          >
            {version.name}
          </a>
        )}
        <span className="version__date">
          {version.releaseOn === null ? 'No date' : formatDay(version.releaseOn, locale)}
        </span>
        {version.released && <Lozenge tone="success">Released</Lozenge>}
        {version.archived && <Lozenge>Archived</Lozenge>}
      </div>
      <div className="version__findings">
        {findings.map((finding) => {
          const launch = 'entityId' in finding ? launchOf.get(finding.entityId) : undefined;
          const { sentence, remedy, tone } = findingWords(
            finding,
            launch,
            keyOf(launch?.issueId ?? '') ?? 'its issue',
            locale,
          );
          const Icon = icons[tone];
          return (
            <p
              key={`${finding.kind} ${launch?.entityId ?? ''}`}
              className={`version__finding version__finding--${tone}`}
            >
              <Icon label="" size="small" />
              <span>
                <span>{sentence}</span>
                {remedy !== null && <span className="version__remedy">{` ${remedy}`}</span>}
              </span>
            </p>
          );
        })}
        {findings.length === 0 && <p className="version__finding">Its launch is on the same day.</p>}
      </div>
      <ul className="version__launches">
        {launches.map((launch) => {
          const key = keyOf(launch.issueId);
          return (
            <li key={launch.entityId} className="version__launch">
              {key === null ? <span className="launches__quiet">Its issue</span> : <IssueLink issueKey={key} />}
              {launch.status === 'planned' ? (
                <VerdictLozenge verdict={launch.verdict} />
              ) : (
                <Lozenge>{launch.status === 'launched' ? 'Launched' : 'Completed'}</Lozenge>
              )}
            </li>
          );
        })}
        {lacksLaunch && (
          <li>
            <Button
              spacing="compact"
              onClick={() => setStarting(true)}
              aria-label={`Start a launch of ${version.name}`}
            >
              Start a launch
            </Button>
          </li>
        )}
      </ul>
      {isStarting && <StartFromVersion version={version} running={running} onClose={() => setStarting(false)} />}
    </li>
  );
}
