import type { UseCase } from './use-case';

/** One page of everything stored; a page asks again with `next` until there is none. */
export const exportStorage: UseCase<'storage.export'> = ({ storage }, { input }) => storage.export.page(input.from);
