/**
 * Counts units within a window that moves with time, as rate limits do. Windows of seconds and minutes run on the machine's
 * monotonic clock: setting the host's clock must neither free a budget nor freeze it.
 */
export class SlidingWindow {
  readonly #taken: { readonly at: number; readonly units: number }[] = [];
  #sum = 0;

  constructor(
    readonly limit: number,
    readonly windowMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get used(): number {
    this.#forget();
    return this.#sum;
  }

  /** Takes the units if they fit; false, and nothing taken, if they don't. */
  tryTake(units = 1): boolean {
    this.#forget();
    if (this.#sum + units > this.limit) {
      return false;
    }
    this.add(units);
    return true;
  }

  /** Counts units whose size is known only afterwards (query time), whether they fit or not. */
  add(units: number): void {
    this.#taken.push({ at: this.now(), units });
    this.#sum += units;
  }

  /** Whole seconds until the oldest units leave the window, at least one: what a Retry-After header says. */
  get retryAfterSeconds(): number {
    const oldest = this.#taken[0];
    return oldest === undefined ? 1 : Math.max(1, Math.ceil((oldest.at + this.windowMs - this.now()) / 1000));
  }

  #forget(): void {
    const edge = this.now() - this.windowMs;
    while (this.#taken[0] !== undefined && this.#taken[0].at <= edge) {
      this.#sum -= this.#taken.shift()?.units ?? 0;
    }
  }
}
