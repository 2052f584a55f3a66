import type { RateLimitReason } from '../faults';
import type { ForgeLimits } from '../limits';
import { jsonResponse } from '../platform-error';
import { SlidingWindow } from '../sliding-window';
import type { MatchedOperation } from './operations';

const hourMs = 3_600_000;

/** Jira's answer to a caller that it limits. Some real 429 answers carry no Retry-After: hence null. */
export function tooManyRequests(reason: RateLimitReason, retryAfterSeconds: number | null, limit: number): Response {
  return jsonResponse(
    429,
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      ...(retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) }),
      'RateLimit-Reason': reason,
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(Date.now() + (retryAfterSeconds ?? 1) * 1000).toISOString(),
    },
  );
}

/**
 * The three limits that Jira Cloud puts on an app at once: requests a second by endpoint and method, writes by issue, and points
 * an hour over all tenants. Points go by the host's clock, whose hour can be set forward; the others by real time.
 */
export class JiraRateLimits {
  readonly #bursts = new Map<string, SlidingWindow>();
  readonly #issueWrites = new Map<string, readonly SlidingWindow[]>();
  #hour = -1;
  #points = 0;

  constructor(
    private readonly limits: ForgeLimits,
    private readonly now: () => Date,
  ) {}

  get pointsThisHour(): number {
    this.#turnHour();
    return this.#points;
  }

  /** Jira's refusal, or null when the request may go through; a request that does is counted. */
  refuse({ operation, issue }: MatchedOperation): Response | null {
    this.#turnHour();
    if (this.#points >= this.limits.jiraPointsPerHour) {
      const untilNextHour = Math.ceil((hourMs - (this.now().getTime() % hourMs)) / 1000);
      return tooManyRequests('jira-quota-global-based', untilNextHour, this.limits.jiraPointsPerHour);
    }
    const burst = this.#burstOf(operation.method, operation.pattern);
    if (!burst.tryTake()) {
      return tooManyRequests('jira-burst-based', burst.retryAfterSeconds, burst.limit);
    }
    if (issue !== null && operation.method !== 'GET') {
      const full = this.#writesOf(issue).find((window) => !window.tryTake());
      if (full !== undefined) {
        return tooManyRequests('jira-per-issue-on-write', full.retryAfterSeconds, full.limit);
      }
    }
    return null;
  }

  charge(points: number): void {
    this.#turnHour();
    this.#points += points;
  }

  /** The headers that a response carries while the app is within its limits. */
  headers(): Record<string, string> {
    const limit = this.limits.jiraPointsPerHour;
    const remaining = Math.max(0, limit - this.pointsThisHour);
    const hourEnds = new Date((this.#hour + 1) * hourMs).toISOString();
    return {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': hourEnds,
      ...(remaining < limit * 0.2 ? { 'X-RateLimit-NearLimit': 'true' } : {}),
    };
  }

  #turnHour(): void {
    const hour = Math.floor(this.now().getTime() / hourMs);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#points = 0;
    }
  }

  #burstOf(method: string, pattern: string): SlidingWindow {
    const key = `${method} ${pattern}`;
    const perSecond =
      method === 'PUT' || method === 'DELETE' ? this.limits.jiraWritesPerSecond : this.limits.jiraReadsPerSecond;
    const window = this.#bursts.get(key) ?? new SlidingWindow(perSecond, 1000);
    this.#bursts.set(key, window);
    return window;
  }

  #writesOf(issue: string): readonly SlidingWindow[] {
    const windows = this.#issueWrites.get(issue) ?? [
      new SlidingWindow(this.limits.jiraIssueWritesPer2Seconds, 2_000),
      new SlidingWindow(this.limits.jiraIssueWritesPer30Seconds, 30_000),
    ];
    this.#issueWrites.set(issue, windows);
    return windows;
  }
}
