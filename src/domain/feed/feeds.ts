import { checklistItemsFeed } from './checklist-items-feed';
import { edgesFeed } from './edges-feed';
import { insightLinksFeed, insightsFeed } from './insights-feed';
import { itemsFeed } from './items-feed';
import { snapshotsFeed } from './snapshots-feed';

/** Every feed by its name, which is what its file is called. A new one is its file and its line here. */
export const feeds = {
  items: itemsFeed,
  edges: edgesFeed,
  checklistItems: checklistItemsFeed,
  snapshots: snapshotsFeed,
  insights: insightsFeed,
  insightLinks: insightLinksFeed,
} as const;

export type FeedName = keyof typeof feeds;
