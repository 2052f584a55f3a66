import { insightImportanceLabel, type InsightContent } from '../insight/insight';
import type { FeedDefinition } from './feed-column';

export interface InsightRow extends InsightContent {
  readonly insightId: string;
  readonly updatedAt: string;
}

/** What was heard and measured about the plan's issues. */
export const insightsFeed: FeedDefinition<InsightRow> = {
  grain: 'One insight that is linked to an issue of the plan, once however many it is linked to.',
  columns: [
    {
      name: 'insight_id',
      type: 'id',
      isKey: true,
      meaning: 'Gantry’s id of the insight.',
      of: ({ insightId }) => insightId,
    },
    { name: 'text', type: 'text', meaning: 'What was said or measured.', of: ({ text }) => text },
    {
      name: 'source',
      type: 'text',
      meaning: '`customer`, `sales`, `support`, `research`, `data` or `other`.',
      of: ({ source }) => source,
    },
    {
      name: 'account',
      type: 'text',
      meaning: 'Pseudonymous id of the customer; empty for none.',
      of: ({ account }) => blank(account),
    },
    { name: 'segments', type: 'list', meaning: 'Segments it speaks for.', of: ({ segments }) => segments },
    { name: 'tags', type: 'list', meaning: 'Its tags.', of: ({ tags }) => tags },
    {
      name: 'heard_on',
      type: 'date',
      meaning: 'When it was heard; empty where nobody knows.',
      of: ({ heardOn }) => heardOn,
    },
    {
      name: 'importance',
      type: 'integer',
      meaning: `From 1 (${insightImportanceLabel[1]}) to 3 (${insightImportanceLabel[3]}).`,
      of: ({ importance }) => importance,
    },
    { name: 'url', type: 'text', meaning: 'Where the whole of it is.', of: ({ url }) => blank(url) },
    { name: 'updated_at', type: 'instant', meaning: 'When it was last changed.', of: ({ updatedAt }) => updatedAt },
  ],
};

const blank = (text: string): string | null => (text === '' ? null : text);

export interface InsightLinkRow {
  readonly insightId: string;
  readonly issueId: string;
  /** How many issues of the plan the insight is linked to. */
  readonly issues: number;
}

/** The bridge between insights and issues: many to many. */
export const insightLinksFeed: FeedDefinition<InsightLinkRow> = {
  grain: 'One link between an insight and an issue of the plan.',
  columns: [
    {
      name: 'insight_id',
      type: 'id',
      isKey: true,
      references: 'insights',
      meaning: 'The insight.',
      of: ({ insightId }) => insightId,
    },
    {
      name: 'issue_id',
      type: 'id',
      isKey: true,
      references: 'items',
      meaning: 'The issue.',
      of: ({ issueId }) => issueId,
    },
    {
      name: 'share',
      type: 'number',
      meaning:
        '1 ÷ how many issues of the plan the insight is linked to: what to multiply by where a sum over issues must count an insight once.',
      of: ({ issues }) => 1 / issues,
    },
  ],
};
