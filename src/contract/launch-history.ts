import * as z from 'zod/mini';
import { itemId } from '../domain/launch/launch';
import type { LaunchHistoryEntry } from '../domain/launch/history/describe-launch-entry';
import { accountId } from '../domain/role/account-id';
import { ofLaunch } from './launch';
import { operation } from './operation';

export interface LaunchHistoryPage {
  /** Newest first. */
  readonly entries: readonly LaunchHistoryEntry[];
  /** What to ask with as `before` for older ones; null where there are none. */
  readonly next: number | null;
  /** Everyone who changed this launch, by name; the same on every page. */
  readonly authors: readonly { readonly authorId: string; readonly name: string }[];
}

const { issueId, entityId } = ofLaunch;

export const launchHistoryOperations = {
  'launch.history': operation<LaunchHistoryPage>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({
      issueId,
      entityId,
      before: z.exactOptional(z.int().check(z.positive())),
      /** Only what concerns this item. */
      itemId: z.exactOptional(itemId),
      /** Only what this person, or the app itself, did. */
      authorId: z.exactOptional(z.union([accountId, z.enum(['app', 'erased'])])),
      /** As many as fit an answer: a file of all takes one call where a page of a list takes the default. */
      pageSize: z.exactOptional(z.int().check(z.gte(1), z.lte(1_000))),
    }),
  }),
} as const;
