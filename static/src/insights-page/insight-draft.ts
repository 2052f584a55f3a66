import {
  distinctLabels,
  type InsightContent,
  type InsightImportance,
  type InsightSource,
} from '../../../src/domain/insight/insight';

/** An insight as it is typed: labels as one line of text each. */
export interface InsightDraft {
  readonly text: string;
  readonly source: InsightSource;
  readonly account: string;
  readonly segments: string;
  readonly tags: string;
  readonly heardOn: string | null;
  readonly url: string;
  readonly importance: InsightImportance;
}

export const emptyDraft: InsightDraft = {
  text: '',
  source: 'customer',
  account: '',
  segments: '',
  tags: '',
  heardOn: null,
  url: '',
  importance: 2,
};

export function draftOf(insight: InsightContent): InsightDraft {
  const { text, source, account, heardOn, url, importance } = insight;
  return {
    text,
    source,
    account,
    heardOn,
    url,
    importance,
    segments: insight.segments.join(', '),
    tags: insight.tags.join(', '),
  };
}

export function contentOf(draft: InsightDraft): InsightContent {
  return {
    ...draft,
    segments: [...distinctLabels(draft.segments.split(','))],
    tags: [...distinctLabels(draft.tags.split(','))],
  };
}
