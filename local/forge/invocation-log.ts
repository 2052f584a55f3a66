import { runOutsideInvocation, type LogLevel } from './invocation';
import type { ForgeLimits } from './limits';

/** A line that the app logged. */
export interface LogLine {
  readonly invocationId: string;
  readonly moduleKey: string;
  readonly level: LogLevel;
  readonly text: string;
}

/** The log of one invocation, cut off where Forge cuts it off: so many lines a minute it runs, so many bytes in all. */
export class InvocationLog {
  readonly #started = performance.now();
  #lines = 0;
  #bytes = 0;
  #cut = false;

  constructor(
    private readonly limits: ForgeLimits,
    private readonly source: Pick<LogLine, 'invocationId' | 'moduleKey'>,
    private readonly onLog: (line: LogLine) => void,
  ) {}

  /** Writes a line, if it still may, and returns the bytes written. */
  write(level: LogLevel, text: string): number {
    const bytes = Buffer.byteLength(text);
    const minutes = Math.ceil((performance.now() - this.#started) / 60_000) || 1;
    const fits =
      this.#lines < this.limits.logLinesPerRuntimeMinute * minutes &&
      this.#bytes + bytes <= this.limits.logBytesPerInvocation;
    if (!fits) {
      if (!this.#cut) {
        this.#cut = true;
        this.#emit('warn', 'This invocation logs more than Forge keeps: the rest of its lines are dropped.');
      }
      return 0;
    }
    this.#lines += 1;
    this.#bytes += bytes;
    this.#emit(level, text);
    return bytes;
  }

  #emit(level: LogLevel, text: string): void {
    runOutsideInvocation(() => this.onLog({ ...this.source, level, text }));
  }
}
