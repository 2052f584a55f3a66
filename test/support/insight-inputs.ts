import type { InputOf } from '../../src/contract/operations';
import type { InsightContent } from '../../src/domain/insight/insight';

export const insightContent: InsightContent = {
  text: 'The export of orders takes two hours.',
  source: 'customer',
  account: '',
  segments: [],
  tags: [],
  heardOn: null,
  url: '',
  importance: 2,
};

/** Finds every insight. */
export const insightSearch: InputOf<'insight.search'> = {
  text: '',
  tag: null,
  segment: null,
  source: null,
  minImportance: null,
  projectId: null,
  linked: 'any',
  shippedSince: null,
  sort: 'heard',
  page: 0,
  pageSize: 25,
  timeZone: 'UTC',
};
