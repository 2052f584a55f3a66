import type { CalendarDate } from '../calendar/calendar-date';
import type { ItemState, Launch } from '../launch/launch';
import type { Importance } from '../launch/tier';
import { assessLaunch } from '../readiness/assess-launch';
import type { AssessedAt } from '../readiness/item-standing';
import type { Why } from '../readiness/reason';

/** One checklist item of a launch in a list or a file. */
export interface ItemLine {
  readonly itemId: string;
  readonly function: string;
  readonly title: string;
  readonly importance: Importance;
  readonly phase: 'before launch' | 'after launch';
  readonly ownerRole: string;
  readonly ownerId: string | null;
  /** As it counts today. */
  readonly state: ItemState;
  readonly settled: boolean;
  readonly why: Why;
  readonly sentence: string;
  readonly dueOn: CalendarDate | null;
  readonly dueInDays: number | null;
  /** Whether it is one of those that decide the launch's verdict. */
  readonly decides: boolean;
}

/** Every item of a launch as it counts, in the order of the checklist. */
export function itemLinesOf(launch: Launch, at: AssessedAt): readonly ItemLine[] {
  const read = assessLaunch(launch, at);
  const isOut = launch.status === 'launched' || launch.status === 'completed';
  const deciding = new Set((isOut ? read.afterLaunch : read).reasons.map(({ itemId }) => itemId));
  return read.items.map((item) => ({
    itemId: item.itemId,
    function: item.function,
    title: item.title,
    importance: item.importance,
    phase: item.phase,
    ownerRole: item.ownerRole,
    ownerId: item.ownerId,
    state: item.state,
    settled: item.settled,
    why: item.why,
    sentence: item.sentence,
    dueOn: item.dueOn,
    dueInDays: item.dueInDays,
    decides: deciding.has(item.itemId),
  }));
}
