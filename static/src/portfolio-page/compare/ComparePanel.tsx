import { useMemo, useState } from 'react';
import type { PlanMove, PlanChange } from '../../../../src/domain/rollup/comparison';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Select } from '../../ui/Select';
import { IssueLink } from '../IssueLink';
import { RowLink } from '../NamedIssueList';
import type { PlanPartProps } from '../plan-part';
import type { ViewChoice } from '../view-choice';
import { whoseWords } from '../whose';
import { comparedWords } from './compared-words';
import './compare-panel.css';
import { changeLabel, moveWords } from './move-words';
import { filterMoves, whoseChoices } from './moves';

const AT_FIRST = 15;
const MORE = 50;

/** What moved since the day that is compared with, by how much, and whose. */
export default function ComparePanel(part: PlanPartProps) {
  const { locale } = useHostContext();
  const { comparison } = part.read;
  if (comparison === null) return null;
  const { reading, thenOn, nowOn } = comparison;
  const title = `What moved from ${formatDay(thenOn, locale)} to ${formatDay(nowOn, locale)}`;
  return (
    <section className="page-section" aria-labelledby="moved">
      <h2 id="moved" className="page-section__title">
        {title}
      </h2>
      {reading.kind === 'partial' ? (
        <Message tone="warning" title="The two days can’t be compared">
          {reading.missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Message>
      ) : (
        <>
          <p>{comparedWords(reading.totals[part.unit], part.unit, locale).join(' ')}</p>
          <p className="quiet">Both days are read over the issues that you can see today.</p>
          <Moves part={part} moves={reading.moves} counts={reading.counts} />
        </>
      )}
    </section>
  );
}

interface MovesProps {
  readonly part: PlanPartProps;
  readonly moves: readonly PlanMove[];
  readonly counts: Readonly<Record<PlanChange['kind'], number>>;
}

function Moves({ part, moves, counts }: MovesProps) {
  const { people } = part.read;
  const { view, onChange } = part;
  const [most, setMost] = useState(AT_FIRST);
  const whose = useMemo(() => whoseChoices(moves, people), [moves, people]);
  // An address may name what no change is of, or nobody whose there is one: then all of them show.
  const kind = kindsOf(counts).find((one) => one === view.moved) ?? null;
  const whoseId = whose.find(({ id }) => id === view.whose)?.id ?? null;
  const shown = useMemo(() => filterMoves(moves, { kind, whose: whoseId }), [moves, kind, whoseId]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return <p>Nothing moved.</p>;
  const kinds = kindsOf(counts).map((one) => ({ id: one, label: `${changeLabel[one]} (${counts[one]})` }));
  const choose = (change: Partial<Pick<ViewChoice, 'moved' | 'whose'>>) => {
    onChange(change);
    setMost(AT_FIRST);
  };
  return (
    <>
      <div className="moves__filters">
        <Select
          aria-label="What moved"
          options={kinds}
          value={kind}
          emptyLabel={`Everything that moved (${all})`}
          onChange={(moved) => choose({ moved })}
        />
        <Select
          aria-label="Whose"
          options={whose}
          value={whoseId}
          emptyLabel="Everybody’s"
          onChange={(chosen) => choose({ whose: chosen })}
        />
        <span role="status" className="quiet">
          {`${Math.min(most, shown.length)} of ${shown.length} changes`}
          {moves.length < all && `; of ${all} in all, the ${moves.length} weightiest are here`}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>No change is of this kind and theirs at once. Choose everything, or everybody’s.</p>
      ) : (
        <div className="moves__frame" tabIndex={0} role="region" aria-label="Changes">
          <table className="moves">
            <thead>
              <tr>
                <th scope="col">Issue</th>
                <th scope="col">What moved</th>
                <th scope="col">By how much</th>
                <th scope="col">Whose</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((move, at) => (
                <MoveRow key={at} part={part} move={move} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > most && (
        <Button onClick={() => setMost(most + MORE)}>{`Show ${Math.min(MORE, shown.length - most)} more`}</Button>
      )}
    </>
  );
}

function MoveRow({ part: { plan, read, onShow }, move }: { readonly part: PlanPartProps; readonly move: PlanMove }) {
  const { locale } = useHostContext();
  const { what, byHowMuch } = moveWords(move.change, locale);
  return (
    <tr>
      <th scope="row" className="moves__issue">
        {move.index === null ? (
          <IssueLink issueKey={move.issue.key} />
        ) : (
          <RowLink plan={plan} index={move.index} onShow={onShow} />
        )}{' '}
        <span className="moves__summary">{move.issue.summary}</span>
      </th>
      <td>{what}</td>
      <td className="moves__amount">{byHowMuch === '' ? '–' : byHowMuch}</td>
      <td>{whoseWords(move, read.people)}</td>
    </tr>
  );
}

/** Kinds of which there is a change, in the order in which they are told. */
function kindsOf(counts: MovesProps['counts']): readonly PlanChange['kind'][] {
  // The labels have every kind and nothing else.
  return (Object.keys(changeLabel) as PlanChange['kind'][]).filter((kind) => counts[kind] > 0);
}
