import type { UseCase } from './use-case';

/** A call ends after 25 seconds; what one record may still take after the deadline has to fit. */
const SECONDS_TO_WORK = 15;

/**
 * Adds what is missing of a page of an export, and changes nothing that is here: restoring twice is restoring once. A page that takes
 * too long is answered with how far it came.
 */
export const restoreStorage: UseCase<'storage.restore'> = ({ storage, clock }, { viewer, input }) => {
  const at = clock.now();
  const end = Date.parse(at) + SECONDS_TO_WORK * 1000;
  return storage.restore.restore(input.records, {
    accountId: viewer.accountId,
    at,
    isLate: () => Date.parse(clock.now()) >= end,
  });
};
