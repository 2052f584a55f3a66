import { analytics } from './analytics';
import { growth } from './growth';
import { mobile } from './mobile';
import { payments } from './payments';
import { platform } from './platform';
import { search } from './search';
import { initiatives as initiativeLines, objectives as objectiveLines } from './strategy';

export interface EpicIdea {
  readonly title: string;
  /** The handle of the initiative that it serves; null: none. */
  readonly initiative: string | null;
  readonly component: string;
  /** Plural nouns. */
  readonly objects: readonly string[];
}

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));

const epics = (text: string): readonly EpicIdea[] =>
  rows(text).map(([title = '', initiative = '-', component = '', objects = '']) => ({
    title,
    initiative: initiative === '-' ? null : initiative,
    component,
    objects: objects.split(', '),
  }));

/** What each team has on its plate, by project key. */
export const epicIdeas: Readonly<Record<string, readonly EpicIdea[]>> = {
  PAY: epics(payments),
  SRCH: epics(search),
  MOB: epics(mobile),
  PLAT: epics(platform),
  GROW: epics(growth),
  ANLY: epics(analytics),
};

export const objectives = rows(objectiveLines).map(([handle = '', title = '']) => ({ handle, title }));

export const initiatives = rows(initiativeLines).map(([handle = '', title = '', objective = '', purpose = '']) => ({
  handle,
  title,
  objective,
  purpose,
}));
