import type { ProposalView } from '../../../../src/contract/checklist';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { EmptyState } from '../../ui/EmptyState';
import { Lozenge } from '../../ui/Lozenge';
import { personWords } from '../../person-words';
import { useFocusLater } from '../use-focus-later';
import { useTimeWords } from '../../use-time-words';
import '../versions/version-list.css';
import { nameOfItem } from './item-problem';
import { SettleProposal } from './SettleProposal';
import type { ChecklistEditor } from './use-checklist-editor';

function Proposal({ proposal, editor }: { readonly proposal: ProposalView; readonly editor: ChecklistEditor }) {
  const timeWords = useTimeWords();
  const focusLater = useFocusLater();
  const { number, text, by, at, itemKey, issueKey, settled } = proposal;
  const { people } = editor.view;
  const item = editor.draft.items.find(({ key }) => key === itemKey);
  return (
    <li className="version-item">
      <div className="version-item__head">
        <h3 id={`proposal-${number}`} tabIndex={-1} className="version-item__title">
          {itemKey === null
            ? 'About the whole checklist'
            : item === undefined
              ? 'About an item that isn’t in the checklist any more'
              : `About “${nameOfItem(item)}”`}
        </h3>
        {settled === null && <Lozenge tone="discovery">Open</Lozenge>}
        {settled?.outcome === 'taken' && <Lozenge tone="success">Taken</Lozenge>}
        {settled?.outcome === 'declined' && <Lozenge>Declined</Lozenge>}
        <span className="quiet">{`${personWords(by, people)}, ${timeWords(at)}`}</span>
        {issueKey !== null && (
          <span className="quiet">
            {'from '}
            <IssueLink issueKey={issueKey} />
          </span>
        )}
      </div>
      <p className="version-item__note">{text}</p>
      {settled === null ? (
        <SettleProposal editor={editor} number={number} onSettled={() => focusLater(`proposal-${number}`)} />
      ) : (
        <p className="quiet">{`${personWords(settled.by, people)}, ${timeWords(settled.at)}: ${settled.word}`}</p>
      )}
    </li>
  );
}

/** What retrospectives propose to change, open ones first. What is taken is still written into the draft by product ops. */
export function ProposalsTab({ editor }: { readonly editor: ChecklistEditor }) {
  const { proposals } = editor.view;
  if (proposals.length === 0) {
    return (
      <EmptyState title="Nothing is proposed">
        <p>A launch’s retrospective can propose a change to its checklist. It waits here until you answer it.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">Proposals</h2>
      <ul className="version-list">
        {proposals
          .toSorted((a, b) => Number(a.settled !== null) - Number(b.settled !== null) || b.number - a.number)
          .map((proposal) => (
            <Proposal key={proposal.number} proposal={proposal} editor={editor} />
          ))}
      </ul>
    </>
  );
}
