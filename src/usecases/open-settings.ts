import { accountsNamed } from './accounts-named';
import { namePeople } from './name-people';
import type { UseCase } from './use-case';

export const openSettings: UseCase<'settings.open'> = async ({ settings, projects, people }) => {
  const [stored, visible] = await Promise.all([settings.roles(), projects.all()]);
  const named = Object.values(stored.settings.projects).flatMap(accountsNamed);
  return { ...stored, projects: visible, people: await namePeople(people, named) };
};
