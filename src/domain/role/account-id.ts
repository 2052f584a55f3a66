import * as z from 'zod/mini';

/** Atlassian account ids: opaque, up to 128 characters. */
export const accountId = z.string().check(z.regex(/^[\w:|.-]{1,128}$/, 'That is not an account id.'));
