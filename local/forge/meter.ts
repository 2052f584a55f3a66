/** What one invocation, or all of them, used of the platform. Bytes and milliseconds are plain numbers. */
export interface Usage {
  invocations: number;
  /** Memory in GB times seconds run, as functions are billed. */
  gbSeconds: number;
  jiraRequests: number;
  jiraPoints: number;
  /** Of the answers' bodies. */
  jiraBytes: number;
  sqlRequests: number;
  sqlMs: number;
  sqlSentBytes: number;
  sqlReadBytes: number;
  kvsReadBytes: number;
  kvsWriteBytes: number;
  queueEvents: number;
  logBytes: number;
}

/** The last invocations and what each used, newest first. */
export interface MeteredInvocation {
  readonly id: string;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly startedAt: string;
  readonly ms: number;
  readonly failed: boolean;
  readonly usage: Readonly<Usage>;
}

export interface MeterReading {
  readonly since: string;
  readonly total: Readonly<Usage>;
  /** Points that the app used of this hour's 65,000. */
  readonly pointsThisHour: number;
  readonly monthlyCost: MonthlyCost;
  readonly recent: readonly MeteredInvocation[];
}

/** US dollars a month if use went on at the rate seen so far, beyond what is free. */
export interface MonthlyCost {
  readonly functions: number;
  readonly kvs: number;
  readonly sql: number;
  readonly total: number;
}

const recentKept = 50;
const monthMs = 30 * 24 * 3_600_000;
const gigabyte = 1e9;

export function noUsage(): Usage {
  return {
    invocations: 0,
    gbSeconds: 0,
    jiraRequests: 0,
    jiraPoints: 0,
    jiraBytes: 0,
    sqlRequests: 0,
    sqlMs: 0,
    sqlSentBytes: 0,
    sqlReadBytes: 0,
    kvsReadBytes: 0,
    kvsWriteBytes: 0,
    queueEvents: 0,
    logBytes: 0,
  };
}

function beyond(used: number, free: number, price: number): number {
  return Math.max(0, used - free) * price;
}

/** Prices of Forge's consumption-based plan; use is taken to go on for 30 days as it did for `spanMs`. */
export function monthlyCost(usage: Readonly<Usage>, spanMs: number): MonthlyCost {
  const factor = monthMs / Math.max(spanMs, 60_000);
  const functions = beyond(usage.gbSeconds * factor, 200_000, 0.000025);
  const kvs =
    beyond((usage.kvsWriteBytes / gigabyte) * factor, 0.1, 1.09) +
    beyond((usage.kvsReadBytes / gigabyte) * factor, 0.1, 0.055);
  const sql =
    beyond((usage.sqlMs / 3_600_000) * factor, 1, 0.143) + beyond((usage.sqlRequests * factor) / 1e6, 0.1, 1.93);
  return { functions, kvs, sql, total: functions + kvs + sql };
}

/** Sums what the app uses, by invocation and in all. */
export class Meter {
  readonly total = noUsage();
  readonly #recent: MeteredInvocation[] = [];
  #startedAt: Date;

  constructor(private readonly now: () => Date) {
    this.#startedAt = now();
  }

  /** Counts into an invocation's own usage (null: none, the host itself) and the total. */
  add(usage: Usage | null, name: keyof Usage, amount: number): void {
    this.total[name] += amount;
    if (usage !== null) {
      usage[name] += amount;
    }
  }

  /** Starts over, as if nothing had run. */
  reset(): void {
    Object.assign(this.total, noUsage());
    this.#recent.length = 0;
    this.#startedAt = this.now();
  }

  finish(invocation: MeteredInvocation): void {
    this.#recent.unshift(invocation);
    this.#recent.length = Math.min(this.#recent.length, recentKept);
  }

  read(pointsThisHour: number): MeterReading {
    return {
      since: this.#startedAt.toISOString(),
      total: { ...this.total },
      pointsThisHour,
      monthlyCost: monthlyCost(this.total, this.now().getTime() - this.#startedAt.getTime()),
      recent: [...this.#recent],
    };
  }
}
