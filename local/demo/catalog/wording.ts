/** Summaries of work items; {o} is what the epic is about, {O} the same with a capital. */
export const storyTemplates = [
  'Show {o} in the merchant console',
  'Let merchants manage {o}',
  'Public API for {o}',
  'Permissions for {o}',
  'Empty and error states for {o}',
  'Localise {o} for German and French',
  'Notify merchants about changes to {o}',
  'Gradual rollout of {o} behind a flag',
  'Keyboard and screen-reader support for {o}',
  'Search and filter {o}',
  'Audit trail for {o}',
  'Bulk actions on {o}',
] as const;

export const taskTemplates = [
  'Load test for {o}',
  'Dashboards and alerts for {o}',
  'Runbook for {o}',
  'Backfill {o} for existing accounts',
  'Analytics events for {o}',
  'Help-centre article on {o}',
  'Retention rules for {o}',
  'Threat model for {o}',
] as const;

export const bugTemplates = [
  '{O} disappear after a refresh',
  '{O} time out for large accounts',
  '{O} show the wrong time zone',
  '{O} are missing from the export',
  'Stale cache serves old {o}',
  'Two people editing {o} overwrite each other',
  '{O} break in Safari',
  'Wrong totals next to {o}',
  'Slow page with many {o}',
] as const;

export const subtaskSummaries = [
  'Write integration tests',
  'Review wording with Docs',
  'Update the API reference',
  'Add metrics and a dashboard panel',
  'Database migration',
  'Design review',
  'Remove the old code path',
  'Accessibility check',
] as const;

export const descriptionOpenings = [
  'Merchants told us in interviews that they lose time here, and support sees it in tickets every week.',
  'This closes the gap that sales names most often in lost deals.',
  'We agreed on this in the last planning; the numbers are in the dashboard linked from the epic.',
  'The present behaviour is a leftover of the first release and surprises new users.',
  'Needed before the next rollout wave can start.',
] as const;

export const acceptance = [
  'Works for accounts with more than 10,000 records',
  'Covered by an automated test',
  'No change for merchants who are not in the rollout',
  'Errors tell people what to do next',
  'Metrics are visible on the team dashboard',
  'Support has seen a demo',
] as const;

export const commentTexts = [
  'Discussed in stand-up: the main path is ready, the edge cases follow tomorrow.',
  'Blocked by the review of the schema change, asked for it again.',
  'Tested on staging with the large sample account, looks good.',
  'Can we split the rollout part into its own issue? It has another owner.',
  'Numbers after one week: adoption at 18 %, no increase in errors.',
  'Moved to the next sprint, the dependency landed late.',
  'Design updated the spec, please have a look before you start.',
  'Legal is fine with the wording in English; translations are on their way.',
  'Reproduced with the account from the ticket, fix is in review.',
  'Let us do the simple version first and measure.',
] as const;
