import type { ItemLine } from '../launch-page/item-line';
import type { Launch, LaunchItem } from '../launch/launch';
import type { FeedDefinition } from './feed-column';

/** One item of one launch, as it counts today. */
export interface ChecklistRow {
  readonly launchId: string;
  readonly issueId: string;
  readonly launch: Pick<Launch, 'status' | 'tier' | 'launchOn'>;
  readonly line: ItemLine;
  readonly item: LaunchItem;
}

/** What launches ask of whom. */
export const checklistItemsFeed: FeedDefinition<ChecklistRow> = {
  grain: 'One checklist item of one launch of an issue of the plan.',
  columns: [
    {
      name: 'launch_id',
      type: 'id',
      isKey: true,
      meaning: 'The launch; an issue may have several, one after the other.',
      of: ({ launchId }) => launchId,
    },
    { name: 'item_id', type: 'id', isKey: true, meaning: 'The item within its launch.', of: ({ line }) => line.itemId },
    {
      name: 'issue_id',
      type: 'id',
      references: 'items',
      meaning: 'The issue that is launched.',
      of: ({ issueId }) => issueId,
    },
    {
      name: 'launch_status',
      type: 'text',
      meaning: '`planned`, `launched`, `cancelled` or `completed`.',
      of: ({ launch }) => launch.status,
    },
    { name: 'launch_tier', type: 'text', meaning: '`T1`, `T2` or `T3`.', of: ({ launch }) => launch.tier },
    { name: 'launch_on', type: 'date', meaning: 'The launch date.', of: ({ launch }) => launch.launchOn },
    { name: 'function', type: 'text', meaning: 'The function that answers for it.', of: ({ line }) => line.function },
    { name: 'title', type: 'text', meaning: 'What is to be done.', of: ({ line }) => line.title },
    {
      name: 'importance',
      type: 'text',
      meaning: '`blocking`, `required` or `recommended`.',
      of: ({ line }) => line.importance,
    },
    { name: 'phase', type: 'text', meaning: '`before launch` or `after launch`.', of: ({ line }) => line.phase },
    {
      name: 'region',
      type: 'text',
      meaning: 'Key of the region that it is for; empty for all.',
      of: ({ item }) => item.definition.regionKey,
    },
    { name: 'wave', type: 'integer', meaning: 'The region’s wave.', of: ({ item }) => item.definition.wave },
    { name: 'owner_role', type: 'text', meaning: 'The role that owns it.', of: ({ line }) => line.ownerRole },
    {
      name: 'owner_account_id',
      type: 'id',
      meaning: 'Atlassian account id of its owner; empty for nobody.',
      of: ({ line }) => line.ownerId,
    },
    { name: 'due_on', type: 'date', meaning: 'Its due date.', of: ({ line }) => line.dueOn },
    {
      name: 'state',
      type: 'text',
      meaning: 'As it counts today: `open`, `in progress`, `done`, `failed`, `waived` or `not applicable`.',
      of: ({ line }) => line.state,
    },
    {
      name: 'is_settled',
      type: 'boolean',
      meaning: 'Whether nothing more is asked of it: done with its evidence, waived or not applicable.',
      of: ({ line }) => line.settled,
    },
    {
      name: 'decides',
      type: 'boolean',
      meaning: 'Whether it is one of those that decide the launch’s verdict.',
      of: ({ line }) => line.decides,
    },
    { name: 'why', type: 'text', meaning: 'Why it counts as it does, in a sentence.', of: ({ line }) => line.sentence },
    {
      name: 'evidence_count',
      type: 'integer',
      meaning: 'How many pieces of evidence are attached.',
      of: ({ item }) => item.evidence.length,
    },
    {
      name: 'verified_at',
      type: 'instant',
      meaning: 'When somebody verified it.',
      of: ({ item }) => item.verification?.at ?? null,
    },
    {
      name: 'waiver_expires_on',
      type: 'date',
      meaning: 'The last day of its waiver.',
      of: ({ item }) => item.waiver?.expiresOn ?? null,
    },
  ],
};
