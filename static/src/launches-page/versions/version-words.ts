import {
  tiersLeft,
  type VersionFinding,
  type VersionLaunch,
} from '../../../../src/domain/launch-versions/version-findings';
import { count, formatDay } from '../../format';
import type { Tone } from '../../ui/Lozenge';

export interface FindingWords {
  readonly sentence: string;
  /** What puts it right; null where a button beside it does, or nothing has to be. */
  readonly remedy: string | null;
  readonly tone: Extract<Tone, 'danger' | 'warning' | 'information' | 'neutral'>;
}

/** One finding as a sentence that can be checked. `key` is the launch's issue, `launch` undefined where there is none. */
export function findingWords(
  finding: VersionFinding,
  launch: VersionLaunch | undefined,
  key: string,
  locale: string,
): FindingWords {
  const launchOn = launch?.launchOn ?? null;
  const day = launchOn === null ? '' : formatDay(launchOn, locale);
  switch (finding.kind) {
    case 'released early':
      return finding.isReady
        ? {
            tone: 'warning',
            sentence: `Released, and its launch ${key} is ready but not marked as launched.`,
            remedy: 'Mark it as launched in its panel.',
          }
        : {
            tone: 'danger',
            sentence: `Released early: its launch ${key} is ${launch?.verdict ?? 'not assessed'}.`,
            remedy: 'Take the release back in Jira, or settle what the launch still lacks.',
          };
    case 'archived':
      return {
        tone: 'warning',
        sentence: `Archived in Jira, and ${key} still ships it.`,
        remedy: 'Restore it in Jira, or choose another version in the launch.',
      };
    case 'date differs': {
      const apart = count(Math.abs(finding.days), 'day');
      return {
        tone: 'warning',
        sentence: `Its date is ${apart} ${finding.days > 0 ? 'after' : 'before'} the launch date of ${key}, ${day}.`,
        remedy: 'Change its date in Jira, or move the launch.',
      };
    }
    case 'not released':
      return {
        tone: 'information',
        sentence: `${key} is launched, and this version isn’t released.`,
        remedy: 'Release it in Jira.',
      };
    case 'no date':
      return {
        tone: 'neutral',
        sentence: `It has no release date${day === '' ? '' : `; ${key} launches on ${day}`}.`,
        remedy: day === '' ? null : 'Give it one in Jira.',
      };
    case 'no launch':
      return unlaunched(finding);
  }
}

function unlaunched({ inDays, isCancelled }: Extract<VersionFinding, { readonly kind: 'no launch' }>): FindingWords {
  const why = isCancelled ? 'Its launch was cancelled.' : 'No launch that you can see ships it.';
  if (inDays === null) return { tone: 'neutral', sentence: why, remedy: null };
  if (inDays < 0) {
    const sentence = `${why} Its date was ${count(-inDays, 'day')} ago.`;
    return { tone: 'warning', sentence, remedy: 'Start a launch, or release, move or archive it in Jira.' };
  }
  const tiers = tiersLeft(inDays);
  const left = inDays === 0 ? 'Its date is today' : `${count(inDays, 'day')} left`;
  if (tiers.length === 3) return { tone: 'neutral', sentence: `${why} ${left}.`, remedy: null };
  const enough = tiers.length === 0 ? 'too few for any tier' : `enough for ${tiers.join(' or ')}`;
  return { tone: tiers.includes('T2') ? 'neutral' : 'warning', sentence: `${why} ${left}: ${enough}.`, remedy: null };
}
