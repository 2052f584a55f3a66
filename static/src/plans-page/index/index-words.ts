import type { IndexedProjectStatus, IndexProgress, IndexStatus } from '../../../../src/contract/portfolio-index';
import { SHARE_FOR_BUILDING } from '../../../../src/domain/portfolio-index/points-hour';
import type { Tone } from '../../ui/Lozenge';

/** A page of a hundred issues and what it takes to ask for it: less than that left is too little to go on with. */
const POINTS_PER_STEP = 101;

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

/** It is brought up to date every five minutes: three times missed is no chance. */
const BEHIND_MS = 15 * MINUTE;

/** The index as a whole, in a sentence or two. */
export function stateSentence({ upTo }: Pick<IndexStatus, 'upTo'>, now: string): string {
  if (upTo === null) return 'It is being built for the first time. Plans are read from Jira itself until it is whole.';
  const ago = spanWords(upTo, now);
  if (Date.parse(now) - Date.parse(upTo) > BEHIND_MS) {
    return `It is ${ago} behind Jira. Nothing is lost: it catches up by itself, and a plan that is opened reads what changed since.`;
  }
  return `It is whole: everything that Jira’s search knew ${ago} ago is in it.`;
}

/** Why building waits although nothing went wrong: its share of this hour's points is spent. Null while it doesn't. */
export function budgetSentence({ progress, seedingPercent, points }: IndexStatus): string | null {
  const isReading = progress !== null || seedingPercent !== null;
  if (!isReading || points.spent < points.perHour * SHARE_FOR_BUILDING - POINTS_PER_STEP) return null;
  return 'What building may spend of this hour’s points is spent; the rest keeps up with changes. It goes on by itself with the next hour.';
}

/** Whether there is something to watch. */
export const isMoving = ({ progress, seedingPercent, waiting }: IndexStatus): boolean =>
  progress !== null || seedingPercent !== null || (waiting ?? 0) > 0;
