import type { Problem } from '../../../src/domain/problem';
import type { FreezeWindow } from '../../../src/domain/role/roles';

/** A freeze as it is being named: its days may be missing. */
export type FreezeDraft = Omit<FreezeWindow, 'fromOn' | 'toOn'> & {
  /** `YYYY-MM-DD`, that day included. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
};

export const emptyFreeze = (id: string): FreezeDraft => ({ id, name: '', fromOn: null, toOn: null, projectIds: [] });

/** Where a freeze's input is found: `name`, `fromOn`, `toOn`. */
export const freezePath = (id: string, part: string): string => `freeze/${id}/${part}`;

/** The freezes that are whole, in an order of their own. */
export function freezesOf(drafts: readonly FreezeDraft[]): FreezeWindow[] {
  return drafts
    .flatMap((draft): FreezeWindow[] => {
      const { id, name, fromOn, toOn, projectIds } = draft;
      if (name.trim() === '' || fromOn === null || toOn === null || toOn < fromOn) return [];
      return [{ id, name: name.trim(), fromOn, toOn, projectIds: [...projectIds] }];
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

export function freezeProblems(drafts: readonly FreezeDraft[]): readonly Problem[] {
  return drafts.flatMap(({ id, name, fromOn, toOn }) => {
    const at = (part: string, message: string): Problem => ({
      path: freezePath(id, part),
      code: 'incomplete',
      message,
    });
    return [
      ...(name.trim() === '' ? [at('name', 'Say what it is, such as Peak season.')] : []),
      ...(fromOn === null ? [at('fromOn', 'Choose the first day.')] : []),
      ...(toOn === null ? [at('toOn', 'Choose the last day.')] : []),
      ...(fromOn !== null && toOn !== null && toOn < fromOn ? [at('toOn', 'The last day lies before the first.')] : []),
    ];
  });
}
