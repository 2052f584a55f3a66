import type { IndexedProjectStatus, IndexProgress, IndexStatus } from '../../../../src/contract/portfolio-index';
import type { Tone } from '../../ui/Lozenge';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 minutes", "about 2 hours": how long between two instants, for people. */
export function spanWords(fromAt: string, toAt: string): string {
  const ms = Math.max(0, Date.parse(toAt) - Date.parse(fromAt));
  const words = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return words(Math.round(ms / MINUTE), 'minute');
  if (ms < DAY) return words(Math.round(ms / HOUR), 'hour');
  return words(Math.round(ms / DAY), 'day');
}

const KIB = 1024;

/** "312 MiB", "1.2 GiB". */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'] as const;
  const at = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(KIB)), units.length - 1);
  const amount = bytes / KIB ** at;
  const digits = at === 0 || amount >= 10 ? 0 : 1;
  return `${amount.toLocaleString('en', { maximumFractionDigits: digits })} ${units[at]}`;
}

export const progressTitle: Readonly<Record<IndexProgress['kind'], string>> = {
  build: 'The index is being built',
  refresh: 'The index is being read anew, as every month',
  fields: 'Fields that a plan names are being read',
};

export const projectState: Readonly<
  Record<IndexedProjectStatus['state'], { readonly label: string; readonly tone: Tone }>
> = {
  ready: { label: 'Indexed', tone: 'success' },
  reading: { label: 'Being read', tone: 'information' },
  waiting: { label: 'Waiting', tone: 'neutral' },
  hidden: { label: 'Hidden from Gantry', tone: 'warning' },
};

/** Those that need attention first, then by key. */
export function inOrder(projects: readonly IndexedProjectStatus[]): readonly IndexedProjectStatus[] {
  const rank = { hidden: 0, reading: 1, waiting: 2, ready: 3 } as const;
  return projects.toSorted((a, b) => rank[a.state] - rank[b.state] || a.key.localeCompare(b.key, 'en'));
}

/** The index as a whole, in a sentence. */
export function stateSentence({ state, upTo }: Pick<IndexStatus, 'state' | 'upTo'>, now: string): string {
  if (state === 'none') return 'There is no index yet. It is built as soon as somebody opens a plan, or from here.';
  if (upTo === null) return 'It is being built for the first time. Plans are read from Jira itself until it is whole.';
  return `Everything that Jira’s search knew ${spanWords(upTo, now)} ago is in it.`;
}

/** Whether there is something to watch. */
export const isMoving = ({ progress, seedingPercent, waiting }: IndexStatus): boolean =>
  progress !== null || seedingPercent !== null || waiting > 0;
