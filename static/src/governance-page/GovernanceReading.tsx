import { useEffect, useState } from 'react';
import { Skeleton } from '../ui/Skeleton';

const stages = [
  { from: 0, words: 'Reading the filled items that you can see…' },
  { from: 4, words: 'Still reading: a hundred issues at a time, as you.' },
  { from: 12, words: 'There is much to read. After 16 seconds the page shows what it has and says what is missing.' },
] as const;

/** Stands where the figures will be, in their shape, and says what takes so long. */
export function GovernanceReading() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="governance-reading">
      <p className="governance__quiet" role="status">
        {(stages.findLast(({ from }) => seconds >= from) ?? stages[0]).words}
      </p>
      <Skeleton width="narrow" />
      <Skeleton width="wide" />
      <Skeleton width="half" />
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height="control" />
      ))}
    </div>
  );
}
