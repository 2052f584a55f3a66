import type { Person } from '../../../src/contract/person';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import type { Problem } from '../../../src/domain/problem';
import type { ProjectSettings } from '../../../src/domain/role/roles';

/** Who holds an owner role, as it is being named. */
export interface OwnerRoleDraft {
  /** Only for the page, so that a row stays the same while its name is typed. */
  readonly rowId: string;
  readonly role: string;
  /** One of Gantry's own checklist: it stands in the list whether anybody holds it or not. */
  readonly isKnown: boolean;
  readonly person: Person | null;
}

/** A PM's items go to the issue's assignee, so nobody has to be named for them. */
const BY_ISSUE = 'PM';

/** The roles that Gantry's own checklist names, as they come there. */
export const knownRoles: readonly string[] = [
  ...new Set(BUILTIN_CHECKLIST.items.map(({ ownerRole }) => ownerRole).filter((role) => role !== BY_ISSUE)),
];

/** Functions that have items of the role. */
export const functionsOf = (role: string): readonly string[] => [
  ...new Set(BUILTIN_CHECKLIST.items.filter(({ ownerRole }) => ownerRole === role).map((item) => item.function)),
];

export const emptyOwnerRole = (rowId: string): OwnerRoleDraft => ({ rowId, role: '', isKnown: false, person: null });

export function ownerRolesDraft(
  roles: ProjectSettings['ownerRoles'],
  personOf: (accountId: string) => Person,
): readonly OwnerRoleDraft[] {
  const others = Object.keys(roles).filter((role) => !knownRoles.includes(role));
  return [...knownRoles, ...others].map((role) => {
    const accountId = roles[role];
    // Ids of inputs are made of it, and those may hold no space.
    const rowId = `role-${encodeURIComponent(role)}`;
    const person = accountId === undefined ? null : personOf(accountId);
    return { rowId, role, isKnown: knownRoles.includes(role), person };
  });
}

/** The roles that somebody holds, in an order of their own. */
export function ownerRolesOf(drafts: readonly OwnerRoleDraft[]): ProjectSettings['ownerRoles'] {
  const held = drafts.flatMap(({ role, person }): [string, string][] =>
    person === null || role.trim() === '' ? [] : [[role.trim(), person.accountId]],
  );
  return Object.fromEntries(held.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What keeps a row from being saved. `pathOf` leads to the input of a part: `name` or `person`. */
export function ownerRoleProblems(
  drafts: readonly OwnerRoleDraft[],
  pathOf: (rowId: string, part: string) => string,
): readonly Problem[] {
  return drafts.flatMap(({ rowId, role, isKnown, person }, index): readonly Problem[] => {
    if (isKnown) return [];
    const at = (part: string, message: string): Problem => ({ path: pathOf(rowId, part), code: 'incomplete', message });
    const isTwice = drafts.findIndex((other) => other.role.trim() === role.trim()) < index;
    return [
      ...(role.trim() === '' ? [at('name', 'Say which role this is, as the checklist names it.')] : []),
      ...(role.trim() !== '' && isTwice ? [at('name', 'This role stands above already.')] : []),
      ...(person === null ? [at('person', 'Choose a person, or remove the role.')] : []),
    ];
  });
}
