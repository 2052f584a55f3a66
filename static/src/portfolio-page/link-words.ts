import type { HierarchyLinkType } from '../../../src/domain/rollup/plan';

/** A link type of the site, with the words that Jira shows at each end. */
export interface LinkTypeWords {
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** "Includes: a parent “includes” its child". Falls back to the bare name where the site no longer has the type. */
export function linkSentence({ name, direction }: HierarchyLinkType, types: readonly LinkTypeWords[]): string {
  const type = types.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return type === undefined ? `${name} (${direction})` : `${type.name}: a parent “${type[direction]}” its child`;
}

/** Every way in which a link type can carry hierarchy; one way where both ends say the same. */
export function hierarchyChoices(types: readonly LinkTypeWords[]): readonly HierarchyLinkType[] {
  return types.flatMap(({ name, inward, outward }) => [
    { name, direction: 'outward' as const },
    ...(inward === outward ? [] : [{ name, direction: 'inward' as const }]),
  ]);
}

export function isSameLink(one: HierarchyLinkType, other: HierarchyLinkType): boolean {
  return one.direction === other.direction && one.name.toLowerCase() === other.name.toLowerCase();
}
