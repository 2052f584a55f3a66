import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IndexNames } from '../domain/portfolio-index/indexed-issue';
import type { Charged, FieldOfSite } from '../usecases/index-upkeep/ports';
import { readResponse } from './read-response';
import { statusCategoryOf } from './status-category';

const named = z.object({ id: z.string(), name: z.string() });
const types = z.array(z.extend(named, { iconUrl: z.optional(z.string()) }));
const statuses = z.array(z.extend(named, { statusCategory: z.object({ key: z.string() }) }));
const linkTypes = z.object({ issueLinkTypes: z.array(named) });
const projects = z.object({
  values: z.array(z.extend(named, { key: z.string() })),
  isLast: z.optional(z.boolean()),
});
const fields = z.array(z.extend(named, { schema: z.optional(z.object({ type: z.optional(z.string()) })) }));

const get = { method: 'GET', headers: { Accept: 'application/json' } };
const PROJECTS_PER_PAGE = 100;

/** What Jira calls everything that rows name by id, as the app: five requests, and one for each hundred projects. */
export async function indexNames(): Promise<Charged<IndexNames>> {
  const ask = <Schema extends z.ZodMiniType>(answer: ReturnType<typeof fetchList>, schema: Schema) =>
    readResponse(answer, schema, 'read what the portfolio’s issues are called');
  const [typeList, statusList, resolutions, priorities, links] = await Promise.all([
    ask(asApp().requestJira(route`/rest/api/3/issuetype`, get), types),
    ask(asApp().requestJira(route`/rest/api/3/status`, get), statuses),
    ask(asApp().requestJira(route`/rest/api/3/resolution`, get), z.array(named)),
    ask(asApp().requestJira(route`/rest/api/3/priority`, get), z.array(named)),
    ask(asApp().requestJira(route`/rest/api/3/issueLinkType`, get), linkTypes),
  ]);
  const { found, points, requests } = await allProjects();
  return {
    found: {
      types: Object.fromEntries(typeList.map(({ id, name, iconUrl }) => [id, { name, iconUrl: iconUrl ?? null }])),
      statuses: Object.fromEntries(
        statusList.map(({ id, name, statusCategory }) => [
          id,
          { name, category: statusCategoryOf(statusCategory.key) },
        ]),
      ),
      resolutions: byId(resolutions),
      priorities: byId(priorities),
      linkTypes: byId(links.issueLinkTypes),
      projects: Object.fromEntries(found.map(({ id, key, name }) => [id, { key, name }])),
    },
    points: 5 + points,
    requests: 5 + requests,
  };
}

const fetchList = (startAt: number) =>
  asApp().requestJira(
    route`/rest/api/3/project/search?orderBy=key&startAt=${startAt}&maxResults=${PROJECTS_PER_PAGE}`,
    get,
  );

async function allProjects(): Promise<Charged<z.infer<typeof projects>['values']>> {
  const found: z.infer<typeof projects>['values'][number][] = [];
  let requests = 0;
  for (let isLast = false; !isLast; requests += 1) {
    const page = await readResponse(fetchList(requests * PROJECTS_PER_PAGE), projects, 'read the site’s projects');
    found.push(...page.values);
    isLast = page.isLast ?? page.values.length < PROJECTS_PER_PAGE;
  }
  return { found, points: requests + found.length, requests };
}

const byId = (list: readonly z.infer<typeof named>[]): Readonly<Record<string, string>> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]));

const kinds: Readonly<Record<string, FieldOfSite['kind']>> = {
  number: 'number',
  date: 'date',
  datetime: 'date',
  team: 'team',
  option: 'team',
  group: 'team',
  string: 'team',
};

/** The site's fields of which a plan can name one, as the app. */
export async function indexableFields(): Promise<Charged<readonly FieldOfSite[]>> {
  const list = await readResponse(asApp().requestJira(route`/rest/api/3/field`, get), fields, 'read the site’s fields');
  const found = list.flatMap(({ id, name, schema }) => {
    const kind = kinds[schema?.type ?? ''];
    return kind === undefined || !id.startsWith('customfield_') ? [] : [{ id, name, kind }];
  });
  return { found, points: 1, requests: 1 };
}
