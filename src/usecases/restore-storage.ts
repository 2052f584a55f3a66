import type { UseCase } from './use-case';

/** Adds what is missing of a page of an export, and changes nothing that is here: restoring twice is restoring once. */
export const restoreStorage: UseCase<'storage.restore'> = ({ storage }, { input }) =>
  storage.restore.restore(input.records);
