import { useQuery } from '@tanstack/react-query';
import type { PlanSuggestions } from '../../../../src/contract/portfolio';
import { call } from '../../api';
import type { Choice } from '../../ui/Select';

const none: PlanSuggestions = {
  linkTypes: [],
  numberFields: [],
  dateFields: [],
  teamFields: [],
  resolutions: [],
  statuses: [],
  priorities: [],
};

/** What a plan can be made of on this site; `note` says so where Jira can't tell. */
export function useSuggestions(): { readonly suggestions: PlanSuggestions; readonly note: string | null } {
  const { data, isError } = useQuery({
    queryKey: ['portfolio.suggest'],
    queryFn: () => call('portfolio.suggest', {}),
    staleTime: Infinity,
  });
  return {
    suggestions: data ?? none,
    note: isError ? 'Jira’s fields and link types can’t be read just now. Open the plan again in a moment.' : null,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is offered, and the chosen one even where Jira doesn't offer it any more. */
export function choicesWith(offered: readonly Named[], chosen: string | null, chosenName = chosen): readonly Choice[] {
  const isOffered = chosen === null || chosen === '' || offered.some(({ id }) => id === chosen);
  return [
    ...offered.map(({ id, name }) => ({ id, label: name })),
    ...(isOffered ? [] : [{ id: chosen, label: chosenName || chosen }]),
  ];
}

/** Likewise of names, which are their own ids. Jira compares them without case. */
export function namesWith(offered: readonly string[], chosen: readonly string[]): readonly Choice[] {
  const known = new Set(offered.map((name) => name.toLowerCase()));
  return [...offered, ...chosen.filter((name) => !known.has(name.toLowerCase()))].map((name) => ({
    id: name,
    label: name,
  }));
}
