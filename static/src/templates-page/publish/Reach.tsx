import { useState } from 'react';
import type { BlastRadius } from '../../../../src/contract/template';
import type { TemplateChange } from '../../../../src/domain/template/compare-templates';
import { count } from '../../format';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Collapsible } from '../../ui/Collapsible';
import { Message } from '../../ui/Message';
import './publish.css';
import '../words-table.css';

function askedOf(more: number, filled: number): string {
  if (more === 0) return filled === 1 ? 'nothing new' : 'none of them anything new';
  if (more === filled) return filled === 1 ? 'something new' : 'all of them something new';
  return `${more} of them something new`;
}

/** Every question that is new or required otherwise, also those that no issue lacks. */
function questionsOf({ asked }: BlastRadius, change: TemplateChange | null): BlastRadius['asked'] {
  const known = new Set(asked.map(({ fieldId }) => fieldId));
  const added = change?.added.map(({ id, label }) => ({ fieldId: id, label, issues: 0 })) ?? [];
  const changed = change?.changed.filter(({ requiredAt }) => requiredAt !== null) ?? [];
  const others = [...added, ...changed.map(({ fieldId, label }) => ({ fieldId, label, issues: 0 }))];
  return [...asked, ...others.filter(({ fieldId }) => !known.has(fieldId))];
}

/** How many issues would be asked what, over those that the person can see. */
export function Reach({ reach, change }: { readonly reach: BlastRadius; readonly change: TemplateChange | null }) {
  const { filled, unchanged, examples, partial } = reach;
  const [isListed, setIsListed] = useState(true);
  // Nothing was looked up where there are problems or no issue: zeros would say that it was.
  const questions = filled === 0 || partial !== null ? reach.asked : questionsOf(reach, change);
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
      {questions.length > 0 && (
        <table className="words-table">
          <caption className="visually-hidden">What each issue would be asked, and of how many</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col" className="words-table__number">
                Issues
              </th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ fieldId, label, issues }) => (
              <tr key={fieldId}>
                <th scope="row">{label}</th>
                <td className="words-table__number">{issues}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {examples.length > 0 && (
        <Collapsible
          level={4}
          title={examples.length < more ? `${examples.length} of these issues` : 'These issues'}
          isOpen={isListed}
          onToggle={setIsListed}
        >
          <ul className="reach__examples">
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
        </Collapsible>
      )}
    </>
  );
}
