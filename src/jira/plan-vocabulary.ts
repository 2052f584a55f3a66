import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { PlanVocabulary } from '../usecases/ports';
import { readResponse } from './read-response';

const fields = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.optional(z.object({ type: z.optional(z.string()) })) }),
);
const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ name: z.string(), inward: z.string(), outward: z.string() })),
});

const accept = { Accept: 'application/json' };

/** The link types, number fields and date fields of the site, as the viewer. */
export async function planVocabulary(): Promise<PlanVocabulary> {
  const [siteFields, types] = await Promise.all([
    readResponse(
      asUser().requestJira(route`/rest/api/3/field`, { method: 'GET', headers: accept }),
      fields,
      'read the site’s fields',
    ),
    readResponse(
      asUser().requestJira(route`/rest/api/3/issueLinkType`, { method: 'GET', headers: accept }),
      linkTypes,
      'read the site’s link types',
    ),
  ]);
  const ofType = (type: string) =>
    siteFields.filter(({ schema }) => schema?.type === type).map(({ id, name }) => ({ id, name }));
  return { linkTypes: types.issueLinkTypes, numberFields: ofType('number'), dateFields: ofType('date') };
}
