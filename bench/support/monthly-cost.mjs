const MONTH_HOURS = 730;

/** Of every site, a month: what the figures below are reckoned with. */
export const assumed = {
  /** Twenty people open the page five times on each of 21 days; all of them cold. */
  views: 20 * 5 * 21,
  /** Changes that Jira tells of, for each issue of the site. */
  eventsPerIssue: 10,
  /** Every five minutes. */
  sweeps: MONTH_HOURS * 12,
  /** The index is read anew once a month. */
  builds: 1,
};

/** Dollars beyond what is free: docs/decisions/0034. */
const prices = {
  gbSecond: 0.000025,
  sqlHour: 0.143,
  sqlMillionRequests: 1.93,
  sqlGbHour: 0.00077,
};
const free = { gbSeconds: 200_000, sqlHours: 1, sqlRequests: 100_000, sqlGbHours: 730 };

const beyond = (used, without, price) => Math.max(0, used - without) * price;

/** Dollars a month of one site, had it all that is free to itself, by what one view, event, sweep and build use. */
export function monthlyCost({ issues, bytes, view, event, sweep, build }) {
  const parts = [
    [assumed.views, view],
    [assumed.eventsPerIssue * issues, event],
    [assumed.sweeps, sweep],
    [assumed.builds, build],
  ];
  const sum = (name) => parts.reduce((total, [times, used]) => total + times * used[name], 0);
  return (
    beyond(sum('gbSeconds'), free.gbSeconds, prices.gbSecond) +
    beyond(sum('sqlMs') / 3_600_000, free.sqlHours, prices.sqlHour) +
    beyond(sum('sqlRequests'), free.sqlRequests, prices.sqlMillionRequests / 1e6) +
    beyond((bytes / 1e9) * MONTH_HOURS, free.sqlGbHours, prices.sqlGbHour)
  );
}
