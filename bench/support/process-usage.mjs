import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/** The kernel counts in hundredths of a second for all that ask. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
};

/** Seconds that a process has spent on processors so far; null where the system doesn't tell. */
export function cpuSecondsOf(pid) {
  const stat = read(pid, 'stat');
  if (stat === null) return null;
  // The name may hold anything, blanks and brackets too: what follows it doesn't.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Watches how much memory a process holds; `stop` answers the most, in MB, above what it held at first. */
export function watchMemory(pid) {
  const held = () => (Number(read(pid, 'statm')?.split(' ')[1] ?? Number.NaN) * PAGE_BYTES) / 1e6;
  const before = held();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, held());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      const above = Math.max(most, held()) - before;
      return Number.isNaN(above) ? null : above;
    },
  };
}
