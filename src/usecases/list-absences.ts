import type { UseCase } from './use-case';

const MOST_SHOWN = 500;

/** Issues that the app hasn't seen for a while, longest first: gone, or closed to it. Only a person can tell which. */
export const listAbsences: UseCase<'storage.absences'> = async ({ absences }) => ({
  absences: await absences.list(MOST_SHOWN),
});
