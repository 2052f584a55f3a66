import type { Fault } from '../../../../forge/faults';

/** What can be made to go wrong, with what it is called here. */
export const FAULT_CHOICES: readonly { readonly id: string; readonly name: string; readonly fault: Fault }[] = [
  {
    id: 'quota',
    name: "Jira: 429, the hour's points are used up",
    fault: { kind: 'jira-429', reason: 'jira-quota-global-based', retryAfterSeconds: 60 },
  },
  {
    id: 'burst',
    name: 'Jira: 429, too many requests at once',
    fault: { kind: 'jira-429', reason: 'jira-burst-based', retryAfterSeconds: 5 },
  },
  {
    id: 'burst-untold',
    name: 'Jira: 429 without Retry-After',
    fault: { kind: 'jira-429', reason: 'jira-burst-based', retryAfterSeconds: null },
  },
  { id: 'jira-503', name: 'Jira: 503', fault: { kind: 'jira-5xx', status: 503 } },
  { id: 'jira-409', name: 'Jira: 409 on writes', fault: { kind: 'jira-409' } },
  { id: 'jira-slow', name: 'Jira: slow by 3 seconds', fault: { kind: 'jira-slow', delayMs: 3000 } },
  { id: 'short-page', name: 'Search: short pages', fault: { kind: 'search-short-page' } },
  { id: 'repeated-token', name: 'Search: repeated page token', fault: { kind: 'search-repeated-token' } },
  { id: 'stale', name: 'Search: stale results', fault: { kind: 'search-stale' } },
  { id: 'sql-5xx', name: 'SQL: server error', fault: { kind: 'sql-5xx' } },
  { id: 'sql-timeout', name: 'SQL: time-out', fault: { kind: 'sql-timeout' } },
  { id: 'sql-429', name: 'SQL: 429', fault: { kind: 'sql-429' } },
  { id: 'kvs-5xx', name: 'KVS: server error', fault: { kind: 'kvs-5xx' } },
  { id: 'kvs-429', name: 'KVS: 429', fault: { kind: 'kvs-429' } },
  { id: 'event-lost', name: 'Events: lost', fault: { kind: 'event-lost' } },
  { id: 'event-duplicate', name: 'Events: delivered twice', fault: { kind: 'event-duplicate' } },
  { id: 'event-late', name: 'Events: a minute late', fault: { kind: 'event-late', delaySeconds: 60 } },
];

/** The name of a fault in force; a kind of its own details has its kind's. */
export function faultName(fault: Fault): string {
  const same = FAULT_CHOICES.find((choice) => JSON.stringify(choice.fault) === JSON.stringify(fault));
  return same?.name ?? FAULT_CHOICES.find((choice) => choice.fault.kind === fault.kind)?.name ?? fault.kind;
}
