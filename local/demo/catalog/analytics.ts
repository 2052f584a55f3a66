/** See payments.ts for the form. */
export const analytics = `
Merchant dashboards | self-serve | Dashboards | sales dashboards, saved views, shared links, date pickers, chart exports
Report builder | self-serve | Dashboards | report templates, calculated fields, scheduled reports, report folders, pivot tables
Streaming pipeline | real-time | Pipeline | event streams, late events, window functions, checkpoint stores, stream alerts
Metrics layer | real-time | Pipeline | metric definitions, metric owners, metric tests, dimension tables, lineage graphs
Sales forecasts | forecasts | Models | sales forecasts, seasonal patterns, confidence bands, forecast errors, holiday calendars
Stock forecasts | forecasts | Models | stock alerts, reorder points, supplier lead times, stock-out risks, forecast feeds
Anomaly alerts | forecasts | Models | anomaly alerts, alert thresholds, muted metrics, alert digests, root-cause hints
Warehouse in the EU | residency | Pipeline | EU warehouses, masked columns, retention jobs, access policies, deletion requests
Data export API | self-serve | Pipeline | export jobs, export formats, rate limits, signed links, schema changes
Cohort analysis | self-serve | Dashboards | customer cohorts, retention grids, cohort filters, cohort labels, cohort exports
Attribution for campaigns | partners | Models | campaign tags, attribution models, touch points, channel reports, cost imports
Data quality monitors | - | Pipeline | freshness checks, null checks, schema tests, quality scores, incident tickets
`;
