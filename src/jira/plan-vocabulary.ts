import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { PlanSuggestions } from '../contract/portfolio';
import type { SiteVocabulary } from '../usecases/portfolio/ports';
import { readResponse } from './read-response';

const fields = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.optional(z.object({ type: z.optional(z.string()) })) }),
);
const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});
const named = z.array(z.object({ name: z.string() }));

const get = { method: 'GET', headers: { Accept: 'application/json' } };

/** Kinds of field whose value can name a team: Jira's own, a choice, a group, a text. */
const TEAM_TYPES = ['team', 'option', 'group', 'string'];

/** The link types of the site and the fields that a plan can name, as the viewer. */
export async function planVocabulary(): Promise<SiteVocabulary> {
  const [siteFields, types] = await Promise.all([
    readResponse(asUser().requestJira(route`/rest/api/3/field`, get), fields, 'read the site’s fields'),
    readResponse(asUser().requestJira(route`/rest/api/3/issueLinkType`, get), linkTypes, 'read the site’s link types'),
  ]);
  const ofType = (...types: readonly string[]) =>
    siteFields
      .filter(({ schema }) => schema?.type !== undefined && types.includes(schema.type))
      .map(({ id, name }) => ({ id, name }));
  return {
    linkTypes: types.issueLinkTypes,
    numberFields: ofType('number'),
    dateFields: ofType('date'),
    teamFields: TEAM_TYPES.flatMap((type) => ofType(type)).filter(({ id }) => id.startsWith('customfield_')),
  };
}

/** The vocabulary and what a plan's options choose from, as the viewer. */
export async function planSuggestions(): Promise<PlanSuggestions> {
  const [vocabulary, resolutions, statuses, priorities] = await Promise.all([
    planVocabulary(),
    readResponse(asUser().requestJira(route`/rest/api/3/resolution`, get), named, 'read the site’s resolutions'),
    readResponse(asUser().requestJira(route`/rest/api/3/status`, get), named, 'read the site’s statuses'),
    readResponse(asUser().requestJira(route`/rest/api/3/priority`, get), named, 'read the site’s priorities'),
  ]);
  // Team-managed projects each have statuses of their own, by the same few names.
  const once = (things: z.infer<typeof named>) => [...new Set(things.map(({ name }) => name))];
  return {
    ...vocabulary,
    resolutions: once(resolutions),
    statuses: once(statuses),
    priorities: once(priorities),
  };
}
