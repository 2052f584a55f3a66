import type { IdIndex } from './id-index';
import type { IssueTable } from './issue-table';
import type { HierarchyLinkType } from './plan';

/**
 * Pairs of rows that the chosen link types join: `from` is the issue that names the other on the type's direction. Types are known by
 * name, without case; either end's listing of a link is enough, so a pair may come twice. Ends that aren't among the issues are left out.
 */
export function linkedPairs(
  { links }: IssueTable,
  index: IdIndex,
  linkTypes: readonly HierarchyLinkType[],
): { readonly from: readonly number[]; readonly to: readonly number[] } {
  const from: number[] = [];
  const to: number[] = [];
  if (linkTypes.length === 0) return { from, to };
  const chosen = (wanted: HierarchyLinkType['direction']): Uint8Array =>
    Uint8Array.from(links.typeNames, (typeName) =>
      Number(linkTypes.some(({ name, direction }) => direction === wanted && name.toLowerCase() === typeName)),
    );
  const [byInward, byOutward] = [chosen('inward'), chosen('outward')];
  for (let at = 0; at < links.rows.length; at++) {
    const type = links.types[at] ?? 0;
    const isOutward = links.outward[at] === 1;
    const here = (isOutward ? byOutward : byInward)[type] === 1;
    const there = (isOutward ? byInward : byOutward)[type] === 1;
    if (!here && !there) continue;
    const row = links.rows[at] ?? 0;
    const other = index.of(links.others[at] ?? 0);
    if (other === -1) continue;
    if (here) {
      from.push(row);
      to.push(other);
    }
    if (there) {
      from.push(other);
      to.push(row);
    }
  }
  return { from, to };
}
