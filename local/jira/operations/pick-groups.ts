import { ok, type Operation } from './operation';
import { numberParam } from './request-values';
import { browsesUsers } from './resources';

const MOST = 1000;

/** Groups whose name contains the query. Whoever may not browse groups finds one only by its whole name. */
export const pickGroups: Operation = {
  method: 'GET',
  path: '/rest/api/3/groups/picker',
  answer(call) {
    const query = (call.query.get('query') ?? '').toLowerCase();
    const excluded = new Set(call.query.getAll('excludeId'));
    const exactOnly = !browsesUsers(call);
    const matching = [...call.store.groups.values()]
      .filter(({ id, name }) => !excluded.has(id) && matches(name.toLowerCase(), query, exactOnly))
      .sort((one, other) => one.name.localeCompare(other.name, 'en'));
    const shown = matching.slice(0, Math.min(numberParam(call, 'maxResults', 20), MOST));
    return ok({
      header: `Showing ${shown.length} of ${matching.length} matching groups`,
      total: matching.length,
      groups: shown.map(({ id, name }) => ({ name, html: highlighted(name, query), labels: [], groupId: id })),
    });
  },
};

function matches(name: string, query: string, exactOnly: boolean): boolean {
  return exactOnly ? name === query : name.includes(query);
}

function highlighted(name: string, query: string): string {
  const at = query === '' ? -1 : name.toLowerCase().indexOf(query);
  if (at < 0) return escaped(name);
  const end = at + query.length;
  return `${escaped(name.slice(0, at))}<b>${escaped(name.slice(at, end))}</b>${escaped(name.slice(end))}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
