import type { CalendarDate } from '../calendar/calendar-date';
import { requires } from '../launch/item-subject';
import { waitsForOf } from '../launch/item-dependencies';
import { findItem, type Launch, type LaunchItem } from '../launch/launch';
import type { Importance } from '../launch/tier';
import type { Assessment, ItemAssessment } from './assessment';
import type { Verdict } from './verdict';

/** One item to settle, and what settles it. */
export interface ReadyStep {
  readonly itemId: string;
  readonly title: string;
  readonly function: string;
  readonly importance: Importance;
  readonly ownerId: string | null;
  readonly dueOn: CalendarDate | null;
  readonly dueInDays: number | null;
  readonly overdue: boolean;
  /** A sentence without its end: "Attach its report, then have somebody other than its owner verify it". */
  readonly what: string;
  /** Items that come first and aren't settled, whether or not they are steps themselves: what waits may still be settled. */
  readonly waitsFor: readonly { readonly itemId: string; readonly title: string }[];
}

/** The way to a verdict that lets the launch go. */
export interface WayToReady {
  /** What the verdict will be: live waivers stay. */
  readonly target: Extract<Verdict, 'Ready' | 'Ready with waivers'>;
  /** The least that must be settled: with these, and nothing else changed, the verdict is `target`; without any of them it isn't. */
  readonly steps: readonly ReadyStep[];
}

/**
 * What it takes to become ready, in the order in which it can be done: what others wait for first, then the earliest due. The least set is
 * every blocking or required item due by the launch that isn't settled, since each of them alone holds the verdict below Ready (rules:
 * readiness, 5). Null where the launch lacks what a verdict needs.
 */
export function wayToReady(
  launch: Launch,
  { lacking, items }: Pick<Assessment, 'lacking' | 'items'>,
): WayToReady | null {
  if (lacking !== null) return null;
  const weighty = items.filter(
    ({ phase, importance, state }) =>
      phase === 'before launch' && importance !== 'recommended' && state !== 'not applicable',
  );
  const open = new Map(items.filter(({ settled }) => !settled).map((item) => [item.itemId, item]));
  const steps = weighty.filter(({ settled }) => !settled);
  return {
    target: weighty.some(({ state }) => state === 'waived') ? 'Ready with waivers' : 'Ready',
    steps: inOrder(launch, steps).map((item) => stepOf(launch, item, open)),
  };
}

/** Each after those that it waits for; among those that could come next, the earliest due. */
function inOrder(launch: Launch, items: readonly ItemAssessment[]): readonly ItemAssessment[] {
  const left = new Map(
    items
      .toSorted((one, other) => (one.dueInDays ?? Infinity) - (other.dueInDays ?? Infinity))
      .map((item) => [item.itemId, item]),
  );
  const ordered: ItemAssessment[] = [];
  while (left.size > 0) {
    const all = [...left.values()];
    // A circle can't be said; should one ever be stored, the earliest due comes first all the same.
    const next = all.find(({ itemId }) => !waitsForOf(launch, itemId).some((other) => left.has(other))) ?? all[0];
    if (next === undefined) break;
    ordered.push(next);
    left.delete(next.itemId);
  }
  return ordered;
}

function stepOf(launch: Launch, stands: ItemAssessment, open: ReadonlyMap<string, ItemAssessment>): ReadyStep {
  const { itemId, title, function: name, importance, ownerId, dueOn, dueInDays, overdue } = stands;
  const item = findItem(launch, itemId);
  const waitsFor = waitsForOf(launch, itemId).flatMap((other) => open.get(other) ?? []);
  return {
    itemId,
    title,
    function: name,
    importance,
    ownerId,
    dueOn,
    dueInDays,
    overdue,
    what: item === null ? 'Settle it' : whatSettles(launch, stands, item),
    waitsFor: waitsFor.map((other) => ({ itemId: other.itemId, title: other.title })),
  };
}

function whatSettles(launch: Launch, stands: ItemAssessment, item: LaunchItem): string {
  if (requires(item, 'go/no-go')) {
    const outcome = launch.decisions.at(-1)?.outcome;
    return outcome === undefined ? 'Record a go or a conditional go' : `Record a go in place of the ${outcome}`;
  }
  if (requires(item, 'wave exit')) return 'Record the exit of the wave before';
  if (requires(item, 'automatic')) {
    return item.automatic?.passed === false ? 'Clear what its check finds, then run it again' : 'Run its check';
  }
  const parts = [
    ...(stands.state === 'done' ? [] : [stands.why === 'waiver expired' ? 'do it, or have it waived anew' : 'do it']),
    ...(stands.missingEvidence.length > 0 ? [`attach its ${stands.missingEvidence.join(' and ')}`] : []),
    ...(stands.needsVerifier && stands.ownerId === null ? ['name its owner'] : []),
    ...(stands.needsVerifier ? ['have somebody other than its owner verify it'] : []),
  ];
  const words = parts.length === 0 ? 'settle it' : sequence(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sequence(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, then ${parts.at(-1) ?? ''}`;
}
