import type { CalendarDate } from '../calendar/calendar-date';
import type { Assessment } from '../readiness/assessment';
import type { Verdict } from '../readiness/verdict';
import type { LozengeAppearance } from '../roadmap/context-line';
import { isOver } from './is-over';
import type { Launch, LaunchStatus } from './launch';
import type { Tier } from './tier';

/** What an issue's line says of its launch. */
export interface LaunchLine {
  /** In the closed line: "Launch not ready". Null for a launch that is over. */
  readonly label: string | null;
  readonly appearance: LozengeAppearance;
  readonly verdict: Verdict;
  /** What decided the verdict, in a sentence. */
  readonly sentence: string;
  readonly status: LaunchStatus;
  readonly tier: Tier | null;
  readonly launchOn: CalendarDate | null;
  /** Negative once past. */
  readonly launchInDays: number | null;
}

const appearanceOf: Readonly<Record<Verdict, LozengeAppearance>> = {
  'Not ready': 'removed',
  'At risk': 'moved',
  'Not assessed': 'default',
  'On track': 'inprogress',
  'Ready with waivers': 'success',
  Ready: 'success',
};

/** A launch that is out is told by what is due after it; one that is over by its status alone. */
export function launchLineOf(launch: Pick<Launch, 'status' | 'tier' | 'launchOn'>, read: Assessment): LaunchLine {
  const { status, tier, launchOn } = launch;
  const isOut = status === 'launched';
  const { verdict, sentence } = isOut ? read.afterLaunch : read;
  const over = isOver(launch);
  return {
    label: over ? null : isOut ? outLabel(verdict) : `Launch ${verdict.toLocaleLowerCase('en')}`,
    appearance: over ? 'default' : isOut && verdict === 'Not assessed' ? 'success' : appearanceOf[verdict],
    verdict,
    sentence,
    status,
    tier,
    launchOn,
    launchInDays: read.launchInDays,
  };
}

function outLabel(verdict: Verdict): string {
  return verdict === 'Not ready' || verdict === 'At risk'
    ? `Launched, ${verdict.toLocaleLowerCase('en')} after it`
    : 'Launched';
}

// Of two lozenges that become one, the graver colour stays.
const GRAVEST_FIRST: readonly LozengeAppearance[] = ['removed', 'moved', 'new', 'inprogress', 'success', 'default'];

/** The one lozenge of an issue: what its roadmap item says, then its launch. Null where neither says anything. */
export function closedLine(
  roadmap: { readonly label: string; readonly appearance: LozengeAppearance } | null,
  launch: Pick<LaunchLine, 'label' | 'appearance'> | null,
): { readonly label: string; readonly appearance: LozengeAppearance } | null {
  const parts = [roadmap, launch].flatMap((part) =>
    part === null || part.label === null ? [] : [{ label: part.label, appearance: part.appearance }],
  );
  if (parts.length === 0) return null;
  const appearances = parts.map(({ appearance }) => appearance);
  return {
    label: parts.map(({ label }) => label).join(' · '),
    appearance: GRAVEST_FIRST.find((appearance) => appearances.includes(appearance)) ?? 'default',
  };
}
