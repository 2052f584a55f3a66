import WarningIcon from '@atlaskit/icon/core/warning';
import type { CalendarEntry } from '../../../../src/domain/launch-calendar/calendar-entry';
import { openIssue } from '../../host';
import { useHostContext } from '../../host-context';
import { VerdictLozenge } from '../../launch-panel/VerdictLozenge';
import { Lozenge } from '../../ui/Lozenge';
import { reachOf } from './calendar-words';
import './entry-line.css';

/** Key and summary of an issue; undefined until Jira has told them, null where it tells none. */
export type NameOf = (issueId: string) => { readonly key: string; readonly summary: string } | null | undefined;

/** One launch or wave on its day: how it stands, what it is, and where it opens. */
export function EntryLine({
  entry,
  name,
  isWide = false,
}: {
  readonly entry: CalendarEntry;
  readonly name: ReturnType<NameOf>;
  /** A line of its own, with room for the verdict's sentence. */
  readonly isWide?: boolean;
}) {
  const { siteUrl, timeZone } = useHostContext();
  const { row, freezes } = entry;
  const reach = reachOf(entry);
  const isOver = row.status === 'completed';
  return (
    <div className={`entry${isWide ? ' entry--wide' : ''}`}>
      <div className="entry__marks">
        {isOver ? <Lozenge>Completed</Lozenge> : <VerdictLozenge verdict={row.verdict} />}
        {row.status === 'launched' && <span className="entry__fact">Launched</span>}
        {isWide && row.tier !== null && <span className="entry__fact">{row.tier}</span>}
        {isWide && row.timeZone !== timeZone && (
          <span className="entry__fact">A day in {row.timeZone.replaceAll('_', ' ')}</span>
        )}
      </div>
      {name === undefined || name === null ? (
        <span className="entry__name entry__name--unread">
          {name === null ? 'Jira doesn’t tell its name just now' : 'Reading its name'}
        </span>
      ) : (
        <a
          className="entry__name"
          href={`${siteUrl}/browse/${encodeURIComponent(name.key)}`}
          target="_blank"
          rel="noreferrer"
          title={row.sentence}
          onClick={(event) => {
            event.preventDefault();
            void openIssue(name.key);
          }}
        >
          <span className="entry__key">{name.key}</span> {name.summary}
        </a>
      )}
      {reach !== null && <p className="entry__fact">{reach}</p>}
      {freezes.length > 0 && (
        <p className="entry__freeze">
          <WarningIcon label="" size="small" />
          In a freeze{isWide ? `: ${freezes.join(', ')}` : ''}
        </p>
      )}
      {isWide && <p className="entry__sentence">{row.sentence}</p>}
    </div>
  );
}
