import { noDay, type DayNumber } from './day-number';
import type { FoldedSlots } from './fold';
import { leafEnd, leafStart } from './measures/dates';
import { greatest, least } from './monoid';
import type { PlanColumns } from './plan-columns';
import type { PartyWait, PlanWaits, WorkParty } from './plan-waits';
import type { Sending } from './sent-part';

/** How many pairs of two parties are told one by one. */
const pairsAtMost = 50;

/** How many pairs of parties are told. */
const waitsAtMost = 1000;

interface Pair {
  readonly waiting: number;
  readonly needed: number;
  readonly daysTooLate: number | null;
}

/** Who waits for whom across teams, by the dates that the work below both ends has rolled up to. */
export function planWaits(plan: PlanColumns, folded: FoldedSlots, { nameOf }: Pick<Sending, 'nameOf'>): PlanWaits {
  const { waiting, needed, partyOf } = plan.waiting;
  const days = rolledDays(plan, folded);
  const parties: WorkParty[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (index: number): number => {
    const party = partyOf(index);
    const known = numbers.get(`${party.kind} ${party.name}`) ?? parties.push(party) - 1;
    numbers.set(`${party.kind} ${party.name}`, known);
    return known;
  };
  const found = new Map<string, { readonly between: readonly [number, number]; readonly pairs: Pair[] }>();
  const rank = (index: number): number => plan.rankById[index] ?? 0;
  // Jira lists an issue's links in no order of its own: parties are numbered by the issues that wait.
  const inOrder = Array.from(waiting, (_, at) => at).sort(
    (a, b) => rank(waiting[a] ?? 0) - rank(waiting[b] ?? 0) || rank(needed[a] ?? 0) - rank(needed[b] ?? 0),
  );
  for (const at of inOrder) {
    const [one, other] = [waiting[at] ?? 0, needed[at] ?? 0];
    const between = [numberOf(one), numberOf(other)] as const;
    const wait = found.get(between.join(' ')) ?? { between, pairs: [] };
    found.set(between.join(' '), wait);
    wait.pairs.push({ waiting: one, needed: other, daysTooLate: daysTooLate(days.neededBy(one), days.readyOn(other)) });
  }
  const waits = [...found.values()].map(({ between, pairs }): { readonly wait: PartyWait; readonly pairs: Pair[] } => {
    pairs.sort(
      (a, b) =>
        (b.daysTooLate ?? 0) - (a.daysTooLate ?? 0) ||
        rank(a.waiting) - rank(b.waiting) ||
        rank(a.needed) - rank(b.needed),
    );
    const tooLate = pairs.filter(({ daysTooLate: late }) => late !== null).length;
    return { wait: { waiting: between[0], for: between[1], count: pairs.length, tooLate, pairs: [] }, pairs };
  });
  waits.sort((a, b) => b.wait.count - a.wait.count || a.wait.waiting - b.wait.waiting || a.wait.for - b.wait.for);
  return {
    parties,
    waits: waits.slice(0, waitsAtMost).map(({ wait, pairs }) => ({ ...wait, pairs: named(pairs, nameOf) })),
    count: waiting.length,
    tooLate: waits.reduce((all, { wait }) => all + wait.tooLate, 0),
  };
}

function named(pairs: readonly Pair[], nameOf: Sending['nameOf']): PartyWait['pairs'] {
  return pairs.slice(0, pairsAtMost).flatMap(({ waiting, needed, daysTooLate: late }) => {
    const [one, other] = [nameOf(waiting), nameOf(needed)];
    return one === null || other === null ? [] : [[one, other, late] as const];
  });
}

/** Null where nothing comes too late, or where nobody can tell. */
function daysTooLate(neededBy: DayNumber, readyOn: DayNumber): number | null {
  return neededBy === noDay || readyOn === noDay || readyOn <= neededBy ? null : readyOn - neededBy;
}

function rolledDays({ startDay, dueDay }: PlanColumns, { reader }: FoldedSlots) {
  const [starts, ends] = [reader(leafStart), reader(leafEnd)];
  const startOf = (index: number): DayNumber => {
    const own = startDay[index] ?? noDay;
    const rolled = starts(index);
    return own !== noDay || rolled === least.zero ? own : rolled;
  };
  const endOf = (index: number): DayNumber => {
    const rolled = ends(index);
    return rolled === greatest.zero ? (dueDay[index] ?? noDay) : rolled;
  };
  return {
    /** An issue needs what it waits for when it is to start; where that isn't said, when it is to end. */
    neededBy: (index: number): DayNumber => {
      const start = startOf(index);
      return start === noDay ? endOf(index) : start;
    },
    readyOn: endOf,
  };
}
