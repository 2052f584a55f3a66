import { functionVotes } from '../../../../src/domain/launch/round-standing';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { useLaunch } from '../launch-context';
import { tallyWords } from './round-words';

/** Rounds that came to no decision, with why and how far the votes had come. */
export function WithdrawnRounds() {
  const { personOf, reading } = useLaunch();
  const viewer = useHostContext();
  const { launch, assessment } = reading;
  const ends = Object.entries(launch.roundEnds);
  if (ends.length === 0) return null;
  return (
    <ul className="withdrawn" aria-label="Rounds that were withdrawn">
      {ends.map(([number, { by, at, reason }]) => {
        const round = launch.rounds[number];
        return (
          <li key={number}>
            <strong>{`Round ${number} was withdrawn: `}</strong>
            {`${reason} `}
            <span className="launch-quiet">
              {`${personOf(by).displayName}, ${formatInstant(at, { ...viewer, today: assessment.today })}. `}
              {round && tallyWords(functionVotes(launch, Number(number), round))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
