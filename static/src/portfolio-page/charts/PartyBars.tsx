import { useId } from 'react';
import type { Tone } from '../../ui/Lozenge';
import type { PartyCounts } from './by-party';

interface PartyBarsProps<State extends string> {
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly meaning: string;
  readonly rows: readonly PartyCounts<State>[];
  readonly states: readonly State[];
  readonly words: (state: State) => string;
  readonly tone: (state: State) => Tone;
  /** States that share a tone with a weaker one. */
  readonly strong: readonly State[];
  readonly empty: string;
}

/** Teams side by side: a bar for the eye, its numbers in words beside it. A table, so that it is read as one. */
export function PartyBars<State extends string>(props: PartyBarsProps<State>) {
  const { title, meaning, rows, states, words, tone, strong, empty } = props;
  const look = (state: State) =>
    `party-bar__part--${tone(state)}${strong.includes(state) ? ' party-bar__part--strong' : ''}`;
  const id = useId();
  const greatest = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section className="chart chart--wide" aria-labelledby={id}>
      <h3 id={id} className="chart__title">
        {title}
      </h3>
      <p className="quiet">{meaning}</p>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          <ul className="chart__legend" aria-hidden>
            {states
              .filter((state) => rows.some(({ counts }) => (counts[state] ?? 0) > 0))
              .map((state) => (
                <li key={state}>
                  <span className={`chart__key ${look(state)}`} />
                  {words(state)}
                </li>
              ))}
          </ul>
          <table className="party-bars" aria-labelledby={id}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Team</th>
                <th scope="col">Bar</th>
                <th scope="col">Counts</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ party, counts, total }) => {
                const present = states.filter((state) => (counts[state] ?? 0) > 0);
                return (
                  <tr key={party}>
                    <th scope="row">{party}</th>
                    <td aria-hidden className="party-bars__cell">
                      <span className="party-bar" style={{ width: `${(100 * total) / greatest}%` }}>
                        {present.map((state) => (
                          <span
                            key={state}
                            className={`party-bar__part ${look(state)}`}
                            style={{ flexGrow: counts[state] }}
                            title={`${counts[state]} ${words(state)}`}
                          />
                        ))}
                      </span>
                    </td>
                    <td className="party-bars__words">
                      {present.map((state) => `${counts[state]} ${words(state).toLocaleLowerCase()}`).join(' · ')}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
