import * as z from 'zod/mini';

const metadataFields = z.optional(z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])));
const ttl = z.optional(
  z.object({ value: z.number().check(z.positive()), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }),
);
const filter = z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) });
const filters = z.object({ and: z.optional(z.array(filter)), or: z.optional(z.array(filter)) });
const address = { key: z.string(), entityName: z.optional(z.string()) };
const write = { ...address, value: z.optional(z.unknown()), options: z.optional(z.object({ ttl })) };

/** The bodies of the service's requests, as `@forge/kvs` sends them. */
export const kvsRequests = {
  get: z.object({ ...address, options: z.optional(z.object({ metadataFields })) }),
  set: z.object({
    ...address,
    value: z.optional(z.unknown()),
    options: z.optional(
      z.object({
        ttl,
        keyPolicy: z.optional(z.enum(['OVERRIDE', 'FAIL_IF_EXISTS'])),
        returnValue: z.optional(z.enum(['PREVIOUS', 'LATEST'])),
        returnMetadataFields: metadataFields,
      }),
    ),
  }),
  delete: z.object(address),
  query: z.object({
    limit: z.optional(z.number()),
    after: z.optional(z.string()),
    where: z.optional(
      z.array(
        z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.array(z.string()) }),
      ),
    ),
  }),
  entityQuery: z.object({
    entityName: z.string(),
    indexName: z.string(),
    partition: z.optional(z.array(z.unknown())),
    range: z.optional(z.object({ condition: z.string(), values: z.array(z.unknown()) })),
    filters: z.optional(filters),
    sort: z.optional(z.enum(['ASC', 'DESC'])),
    cursor: z.optional(z.string()),
    limit: z.optional(z.number()),
  }),
  transaction: z.object({
    set: z.optional(z.array(z.object({ ...write, conditions: z.optional(filters) }))),
    delete: z.optional(z.array(z.object({ ...address, conditions: z.optional(filters) }))),
    check: z.optional(z.array(z.object({ ...address, conditions: filters }))),
  }),
  batchSet: z.array(z.object(write)),
  batchDelete: z.array(z.object(address)),
  batchGet: z.array(z.object(address)),
};

export type KvsRequest<Name extends keyof typeof kvsRequests> = z.infer<(typeof kvsRequests)[Name]>;
export type Filters = z.infer<typeof filters>;
export type Ttl = z.infer<typeof ttl>;
