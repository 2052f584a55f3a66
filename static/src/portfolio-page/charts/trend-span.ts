/** How far back a series goes, in days. */
export const trendSpans = ['28', '91', '182', '364'] as const;
export type TrendSpan = (typeof trendSpans)[number];
