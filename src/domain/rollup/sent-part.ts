import { namedAtMost } from './contributors';
import type { PlanGraph } from './plan-graph';

/** Which part of a plan goes over the wire. The numbers are the whole plan's whatever is chosen. */
export interface SentPart {
  /** The issue from which the plan is read downward; null is from its roots. */
  readonly from: string | null;
  /** How many issues at most, level by level. */
  readonly most: number;
}

export const everything: SentPart = { from: null, most: Number.POSITIVE_INFINITY };

/** The issues that are sent, and where a figure's index of an issue becomes one of what is sent. */
export interface Sending {
  /** Indices of the graph's issues that are sent, in numeric order of ids. */
  readonly issues: readonly number[];
  /** Issues that are sent as the tops of the tree, by the graph's indices. */
  readonly tops: readonly number[];
  readonly unsentTops: number;
  /** The same level by level, from the tops down. */
  readonly byLevel: readonly number[];
  /** How many issues a figure of one may name: of a plan that isn't sent whole, only those of the upper levels name many. */
  readonly namesAt: (index: number) => number;
  /** The place among the sent of an issue of the graph, -1 for one that isn't. */
  readonly placeOf: Int32Array;
  /** Names an issue: its place among the sent, or one after them. Null where too many are named already. */
  readonly nameOf: (index: number) => number | null;
  /** Those that were named and aren't sent, by the graph's indices. */
  readonly named: () => readonly number[];
}

/** Enough for all that the upper levels say of what lies further down; the rest is counted. */
const namedInAll = 2000;

/** How many a figure names further down, and how many issues count as the upper levels. */
const namedBelow = 0;
const upperLevels = 1000;

/** Chooses level by level from the tops, each issue once. An issue that the plan doesn't have brings nothing. */
export function sending(graph: PlanGraph, { from, most }: SentPart): Sending {
  const tops = from === null ? graph.roots : indicesOf(graph, from);
  const { size, byId, childStart, children } = graph;
  const isSent = new Uint8Array(size);
  const queue: number[] = [];
  const take = (index: number): void => {
    if (isSent[index] === 1 || queue.length >= most) return;
    isSent[index] = 1;
    queue.push(index);
  };
  tops.forEach(take);
  for (let at = 0; at < queue.length && queue.length < most; at++) {
    const index = queue[at] ?? 0;
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) take(children[edge] ?? 0);
  }
  const issues = [...byId.filter((index) => isSent[index] === 1)];
  const placeOf = new Int32Array(size).fill(-1);
  issues.forEach((index, place) => (placeOf[index] = place));
  const namesMany = issues.length === size ? null : new Uint8Array(size);
  for (const index of queue.slice(0, upperLevels)) if (namesMany !== null) namesMany[index] = 1;
  const named = new Map<number, number>();
  const sentTops = tops.filter((index) => isSent[index] === 1);
  return {
    issues,
    byLevel: queue,
    namesAt: (index) => (namesMany === null || namesMany[index] === 1 ? namedAtMost : namedBelow),
    tops: sentTops,
    unsentTops: tops.length - sentTops.length,
    placeOf,
    nameOf: (index) => {
      const place = placeOf[index] ?? -1;
      if (place !== -1) return place;
      const known = named.get(index);
      if (known !== undefined || named.size === namedInAll) return known ?? null;
      named.set(index, issues.length + named.size);
      return issues.length + named.size - 1;
    },
    named: () => [...named.keys()],
  };
}

function indicesOf({ table, ids, indexOfRow }: PlanGraph, id: string): readonly number[] {
  const row = ids.of(table.numberOf(id));
  const index = indexOfRow[row] ?? -1;
  return index === -1 ? [] : [index];
}
