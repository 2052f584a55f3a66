import { createHash } from 'node:crypto';
import { badRequest } from './jira-error';

/** Where a search goes on: after how many issues, and after which. Clients must not look inside. */
export interface PageToken {
  readonly offset: number;
  readonly lastId: number;
}

/** The token holds for this query of this viewer and no other. */
export function encodePageToken(token: PageToken, search: string): string {
  return Buffer.from(JSON.stringify([token.offset, token.lastId, fingerprint(search)])).toString('base64url');
}

export function decodePageToken(text: string, search: string): PageToken {
  const [offset, lastId, owner] = parsed(text);
  if (typeof offset !== 'number' || typeof lastId !== 'number' || owner !== fingerprint(search)) {
    throw badRequest('The provided next page token is invalid or expired.');
  }
  return { offset, lastId };
}

function fingerprint(search: string): string {
  return createHash('sha256').update(search).digest('base64url').slice(0, 12);
}

function parsed(text: string): readonly unknown[] {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
