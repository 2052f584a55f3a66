/**
 * The local host's one clock. Setting it moves `Date` for the whole process, so that the embedded Jira, the Forge side and the app's
 * own code, which knows nothing of it, agree on what time it is. Timers keep real time.
 */
const RealDate = globalThis.Date;

export interface HostClock {
  /** Milliseconds that the host's time is ahead of (or, negative, behind) real time. */
  readonly offsetMs: number;
  now(): Date;
  /** Makes `now` the given instant; time goes on from there. */
  setTo(instant: Date): void;
  reset(): void;
}

function shiftedDate(offsetMs: () => number): DateConstructor {
  return new Proxy(RealDate, {
    construct(target, args: [], newTarget) {
      const actual = args.length === 0 ? [RealDate.now() + offsetMs()] : args;
      return Reflect.construct(target, actual, newTarget) as Date;
    },
    apply: () => new RealDate(RealDate.now() + offsetMs()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? () => RealDate.now() + offsetMs() : (Reflect.get(target, key, receiver) as unknown),
  });
}

let offsetMs = 0;

/** The process has one `Date`, hence one clock: this is the single place of the host that replaces a global. */
export const hostClock: HostClock = {
  get offsetMs() {
    return offsetMs;
  },
  now: () => new RealDate(RealDate.now() + offsetMs),
  setTo(instant) {
    offsetMs = instant.getTime() - RealDate.now();
    globalThis.Date = offsetMs === 0 ? RealDate : shiftedDate(() => offsetMs);
  },
  reset() {
    offsetMs = 0;
    globalThis.Date = RealDate;
  },
};
