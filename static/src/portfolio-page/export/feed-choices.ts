import type { FeedName } from '../../../../src/domain/feed/feeds';

/** What each feed is called and made of. */
export const feedChoices: readonly { readonly id: FeedName; readonly label: string; readonly about: string }[] = [
  { id: 'items', label: 'Items', about: 'One row an issue of the plan, with its figures.' },
  { id: 'edges', label: 'Hierarchy', about: 'One row for each parent of each issue.' },
  { id: 'checklistItems', label: 'Checklist items', about: 'One row an item of each launch of the plan’s issues.' },
  { id: 'snapshots', label: 'Daily snapshots', about: 'One row an issue and day, as it stood at the end of it.' },
  { id: 'insights', label: 'Insights', about: 'One row an insight that is linked to an issue of the plan.' },
  { id: 'insightLinks', label: 'Insights’ links', about: 'One row for each link of an insight to an issue.' },
];

export type FeedFormat = 'csv' | 'ndjson';

export const formats = [
  { id: 'csv', label: 'CSV' },
  { id: 'ndjson', label: 'NDJSON' },
] as const;
