import type { TrialReport } from '../../../../src/contract/template';
import { figureWords, measureChoices, measureMeans } from './measure-words';
import '../words-table.css';

/** Few items say little: a difference between fewer than this many isn't worth a word. */
const FEWEST = 5;

/** The two versions beside each other, over the items that are filled by each. */
export function TrialTable({ report }: { readonly report: TrialReport }) {
  const { arms, trial } = report;
  const measures = measureChoices.filter(({ id }) => trial.measures.includes(id));
  const fewest = Math.min(...arms.map(({ items }) => items));
  return (
    <>
      <div className="words-table__scroll" tabIndex={0} role="group" aria-label="Figures of the trial">
        <table className="words-table">
          <caption className="visually-hidden">The version on trial beside the one before it</caption>
          <thead>
            <tr>
              <th scope="col">Over issues that you can see</th>
              {arms.map(({ version }) => (
                <th key={version} scope="col" className="words-table__number">
                  {`Version ${version}${version === trial.version ? ', on trial' : ''}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Items filled by it</th>
              {arms.map(({ version, items }) => (
                <td key={version} className="words-table__number">
                  {items}
                </td>
              ))}
            </tr>
            {measures.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">
                  {label}
                  <span className="words-table__means">{measureMeans[id]}</span>
                </th>
                {arms.map(({ version, figures }) => (
                  <td key={version} className="words-table__number">
                    {figureWords(id, figures[id])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fewest < FEWEST && (
        <p className="quiet">Few items are filled by one of the two so far: read the difference as a hint at most.</p>
      )}
    </>
  );
}
