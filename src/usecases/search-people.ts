import type { UseCase } from './use-case';

export const searchPeople: UseCase<'people.search'> = async ({ people }, { input }) => ({
  people: await people.search(input.text),
});
