import type { BlastRadius } from '../../../../src/contract/template';
import { count } from '../../format';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Message } from '../../ui/Message';

function askedOf(more: number, filled: number): string {
  if (more === 0) return filled === 1 ? 'nothing new' : 'none of them anything new';
  if (more === filled) return filled === 1 ? 'something new' : 'all of them something new';
  return `${more} of them something new`;
}

/** How many issues would be asked what, over those that the person can see. */
export function Reach({ reach }: { readonly reach: BlastRadius }) {
  const { filled, asked, unchanged, examples, partial } = reach;
  const more = filled - unchanged;
  return (
    <>
      {partial !== null && (
        <Message tone="warning" title="These figures are not whole">
          <p>{partial}</p>
        </Message>
      )}
      {filled === 0 ? (
        <p>No issue that you can see is filled by this template.</p>
      ) : (
        <p>
          <strong>{count(filled, 'issue')}</strong>
          {` that you can see ${filled === 1 ? 'is' : 'are'} filled by this template. If accepted, the new version would ask `}
          <strong>{askedOf(more, filled)}</strong>
          {more > 0 && more < filled && `; the other ${unchanged} nothing`}
          {partial === null ? '.' : ', as far as Gantry could look.'}
        </p>
      )}
      {asked.length > 0 && (
        <table className="words-table">
          <caption className="visually-hidden">New questions, and how many issues each would be asked of</caption>
          <thead>
            <tr>
              <th scope="col">New question</th>
              <th scope="col" className="words-table__number">
                Issues
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ fieldId, label, issues }) => (
              <tr key={fieldId}>
                <th scope="row">{label}</th>
                <td className="words-table__number">{issues}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {examples.length > 0 && (
        <details className="reach__examples" open={examples.length <= 5}>
          <summary>{examples.length < more ? `${examples.length} of these issues` : 'These issues'}</summary>
          <ul>
            {examples.map(({ issueId, key, summary, asked: questions }) => (
              <li key={issueId}>
                <span className="reach__issue">
                  <IssueLink issueKey={key} />
                  <span>{summary}</span>
                </span>
                <span className="quiet">{`would be asked: ${questions.join(', ')}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
