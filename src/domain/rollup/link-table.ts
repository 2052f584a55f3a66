import { coded } from './coded';
import type { IssueFacts } from './issue-facts';

/** All issues' links, each as its issue lists it. */
export interface LinkTable {
  /** The row of the issue that lists it. */
  readonly rows: Int32Array;
  /** Places in `typeNames`, which are without case. */
  readonly types: Int32Array;
  readonly typeNames: readonly string[];
  /** 1 where the other issue stands on the outward side. */
  readonly outward: Uint8Array;
  /** The other issue's id as a number. */
  readonly others: Float64Array;
}

/** Reads issues' links, issue after issue. */
export function linkColumns(numberOf: (id: string) => number): {
  readonly add: (links: IssueFacts['links']) => void;
  /** The links of the issues at those places among the ones that were read, a row each. */
  readonly table: (order: Int32Array) => LinkTable;
} {
  const starts: number[] = [];
  const [outward, others]: [number[], number[]] = [[], []];
  const types = coded();
  return {
    add: (links) => {
      starts.push(others.length);
      for (const { typeName, direction, otherId } of links) {
        types.add(typeName);
        outward.push(Number(direction === 'outward'));
        others.push(numberOf(otherId));
      }
    },
    table: (order) => {
      const rows: number[] = [];
      const places: number[] = [];
      for (let row = 0; row < order.length; row++) {
        const issue = order[row] ?? 0;
        const end = starts[issue + 1] ?? others.length;
        for (let place = starts[issue] ?? 0; place < end; place++) {
          rows.push(row);
          places.push(place);
        }
      }
      const column = types.column(Int32Array.from(places));
      return {
        rows: Int32Array.from(rows),
        types: column.codes,
        typeNames: column.names.map((name) => (name ?? '').toLowerCase()),
        outward: Uint8Array.from(places, (place) => outward[place] ?? 0),
        others: Float64Array.from(places, (place) => others[place] ?? 0),
      };
    },
  };
}
