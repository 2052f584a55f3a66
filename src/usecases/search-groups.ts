import type { UseCase } from './use-case';

export const searchGroups: UseCase<'group.search'> = async ({ people }, { input }) => ({
  groups: await people.searchGroups(input.text),
});
