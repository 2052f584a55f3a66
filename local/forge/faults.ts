/** Why Jira says it limits a caller (its RateLimit-Reason header). */
export type RateLimitReason =
  'jira-burst-based' | 'jira-per-issue-on-write' | 'jira-quota-global-based' | 'jira-quota-tenant-based';

/** Something that goes wrong in production and can be made to go wrong here. */
export type Fault =
  | { readonly kind: 'jira-429'; readonly reason: RateLimitReason; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'jira-5xx'; readonly status: 500 | 502 | 503 | 504 }
  | { readonly kind: 'jira-409' }
  | { readonly kind: 'jira-slow'; readonly delayMs: number }
  | { readonly kind: 'search-short-page' }
  | { readonly kind: 'search-repeated-token' }
  | { readonly kind: 'search-stale' }
  | { readonly kind: 'sql-5xx' }
  | { readonly kind: 'sql-timeout' }
  | { readonly kind: 'sql-429' }
  | { readonly kind: 'kvs-5xx' }
  | { readonly kind: 'kvs-429' }
  | { readonly kind: 'event-lost' }
  | { readonly kind: 'event-duplicate' }
  | { readonly kind: 'event-late'; readonly delaySeconds: number };

export type FaultKind = Fault['kind'];

/** When a fault strikes. `match` is a part of the request's path, SQL text, or event type; absent means every one. */
export interface FaultRule {
  readonly id: string;
  readonly fault: Fault;
  readonly match?: string | undefined;
  /** Strikes every nth matching call; 1 is each. */
  readonly every: number;
  /** How many more times it strikes; null is without end. */
  readonly remaining: number | null;
}

/** The faults in force; none at first. They can be changed at any time, so that a test or a person can see how the app takes them. */
export class Faults {
  #rules: { rule: FaultRule; seen: number }[] = [];
  #nextId = 1;

  get rules(): readonly FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  add(
    fault: Fault,
    when: { match?: string | undefined; every?: number | undefined; times?: number | null | undefined } = {},
  ): FaultRule {
    const rule = {
      id: String(this.#nextId++),
      fault,
      match: when.match,
      every: when.every ?? 1,
      remaining: when.times ?? null,
    };
    this.#rules.push({ rule, seen: 0 });
    return rule;
  }

  remove(id: string): void {
    this.#rules = this.#rules.filter(({ rule }) => rule.id !== id);
  }

  clear(): void {
    this.#rules = [];
  }

  /** The fault of this kind that strikes the call, if any, and counts it as struck. */
  take<Kind extends FaultKind>(kind: Kind, subject: string): Extract<Fault, { kind: Kind }> | null {
    for (const entry of this.#rules) {
      const { fault, match, every, remaining } = entry.rule;
      if (!isOfKind(fault, kind) || remaining === 0 || (match !== undefined && !subject.includes(match))) {
        continue;
      }
      entry.seen += 1;
      if (entry.seen % every === 0) {
        entry.rule = { ...entry.rule, remaining: remaining === null ? null : remaining - 1 };
        return fault;
      }
    }
    return null;
  }
}

function isOfKind<Kind extends FaultKind>(fault: Fault, kind: Kind): fault is Extract<Fault, { kind: Kind }> {
  return fault.kind === kind;
}
