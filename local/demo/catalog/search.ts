/** See payments.ts for the form. */
export const search = `
Typo-tolerant product search | search-sells | Query | misspelt queries, synonym lists, language detectors, query rewrites, spelling suggestions
Merchandising rules | search-sells | Merchandising | pinned products, boost rules, rule schedules, rule previews, conflicting rules
Facets that load instantly | search-sells | Query | facet counts, price ranges, facet orders, hidden facets, facet links
Recommendations on product pages | search-sells | Recommendations | similar products, cold-start items, recommendation slots, click models, opt-out lists
Catalogue import at scale | multi-store | Indexing | catalogue feeds, variant groups, import errors, delta updates, media links
Index per store | multi-store | Indexing | store indexes, shared attributes, index aliases, store permissions, reindex jobs
Search relevance lab | - | Query | judgement lists, relevance scores, query samples, side-by-side views, metric baselines
EU index clusters | residency | Indexing | EU clusters, regional routes, snapshot policies, cluster keys, failover drills
Zero-result recovery | search-sells | Query | zero-result pages, fallback categories, alternative queries, no-stock items, search tips
Visual search preview | - | Recommendations | photo uploads, image embeddings, crop boxes, similarity scores, moderation queues
Search latency at the edge | latency | Query | edge caches, cache keys, warm-up jobs, stale results, prefix queries
Search insights for merchants | self-serve | Merchandising | top queries, lost searches, search funnels, query trends, insight e-mails
`;
