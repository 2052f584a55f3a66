import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import type { IndexStatus } from '../../../../src/contract/portfolio-index';
import { count, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { ProgressBar } from '../../ui/ProgressBar';
import { useTimeWords } from '../../use-time-words';
import { bytesWords, spanWords } from './index-words';

/** Above this share of what Forge gives, somebody should act. */
const NEARLY_FULL = 0.8;

/** How fresh it is, what it costs and what it takes up. */
export function IndexFacts({ status, now }: { readonly status: IndexStatus; readonly now: string }) {
  const timeWords = useTimeWords();
  const viewer = useHostContext();
  const { upTo, waiting, points, storage, historySince, lastCheck } = status;
  const used = storage.bytes / storage.most;
  const number = (amount: number) => amount.toLocaleString('en');
  return (
    <dl className="index-facts">
      <Fact name="Age" note={upTo === null ? null : `As of ${timeWords(upTo)}`}>
        {upTo === null ? 'Not whole yet' : capitalised(spanWords(upTo, now))}
      </Fact>
      {waiting !== null && (
        <Fact
          name="Being repaired"
          note="Changed issues of which Jira’s notice didn’t tell everything. They are read again within minutes."
        >
          {waiting === 0 ? 'Nothing' : count(waiting, 'issue')}
        </Fact>
      )}
      <Fact
        name="Points this hour"
        note="What reading from Jira costs. A Jira administrator sets how many it may spend, in Gantry’s settings."
        share={points.spent / points.perHour}
      >
        {`${number(points.spent)} of ${number(points.perHour)}`}
      </Fact>
      <Fact
        name="Storage"
        note={
          used > NEARLY_FULL
            ? 'Nearly full: when it is full, nothing new can be stored. A Jira administrator can keep fewer days of history, in Gantry’s settings.'
            : tableWords(storage.tables)
        }
        share={used}
        isWarning={used > NEARLY_FULL}
      >
        {`${bytesWords(storage.bytes)} of ${bytesWords(storage.most)}`}
      </Fact>
      <Fact
        name="History"
        note={historySince === null ? 'It begins when the index is whole.' : 'Plans can be read as of any day since.'}
      >
        {historySince === null ? 'None yet' : `Since ${formatInstant(historySince, viewer)}`}
      </Fact>
      <Fact name="Last compared with Jira" note={lastCheck === null ? null : checkWords(lastCheck)}>
        {lastCheck === null ? 'Not yet' : timeWords(lastCheck.at)}
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  note,
  share,
  isWarning = false,
  children,
}: {
  readonly name: string;
  readonly note: string | null;
  /** Of 1: shown as a bar. */
  readonly share?: number;
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="index-fact">
      <dt className="index-fact__name">{name}</dt>
      <dd className="index-fact__value">
        {children}
        {share !== undefined && <ProgressBar label={null} value={share} />}
        {note !== null && (
          <span className="quiet index-fact__note">
            {isWarning && (
              <span className="index-fact__warning">
                <WarningIcon label="Warning" size="small" />
              </span>
            )}
            {note}
          </span>
        )}
      </dd>
    </div>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function checkWords({ projects, repaired }: NonNullable<IndexStatus['lastCheck']>): string {
  if (repaired === null) return `${count(projects, 'project')}.`;
  const found = repaired === 0 ? 'nothing to put right' : `${count(repaired, 'issue')} put right`;
  return `${count(projects, 'project')}, ${found}.`;
}

/** The largest tables, in few words; null where there is nothing to tell. */
function tableWords(tables: IndexStatus['storage']['tables']): string | null {
  const names: Readonly<Record<string, string>> = {
    indexed_issue: 'issues',
    issue_past: 'earlier states',
    index_dirty: 'waiting',
    fact_day: 'days of Gantry’s own facts',
  };
  const words = tables
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .filter(({ rows }) => rows > 0)
    .map(({ table, rows, bytes }) => `${rows.toLocaleString('en')} ${names[table] ?? table} in ${bytesWords(bytes)}`)
    .join(', ');
  return words === '' ? null : `${words}.`;
}
