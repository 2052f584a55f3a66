import { useEffect, useState } from 'react';
import { Skeleton } from '../ui/Skeleton';

/** What a reading does, by the seconds that it has taken. */
const stages = [
  { from: 0, words: 'Reading the plan as you…' },
  {
    from: 4,
    words:
      'Still reading: Jira is asked which issues you may see, and every figure is counted over those and no others.',
  },
  {
    from: 12,
    words: 'This is a large plan. Jira is given up to 20 seconds; if it takes longer, the page says what is missing.',
  },
] as const;

/** Stands where the result will be, in its shape, and says what takes so long. */
export function ReadingSkeleton() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const stage = stages.findLast(({ from }) => seconds >= from) ?? stages[0];
  return (
    <div className="reading">
      <p className="quiet" role="status">
        {stage.words}
      </p>
      <div className="reading__exceptions">
        <Skeleton width="narrow" />
        <Skeleton width="wide" />
        <Skeleton width="half" />
      </div>
      <div className="reading__rows">
        <Skeleton height="control" />
        {Array.from({ length: 8 }, (_, row) => (
          <Skeleton key={row} height="control" width={row % 3 === 0 ? 'full' : 'wide'} />
        ))}
      </div>
    </div>
  );
}
