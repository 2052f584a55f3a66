import type { ReactNode } from 'react';
import type { ChecklistChange } from '../../../../../src/domain/checklist/compare-checklists';
import '../../versions/change-summary.css';

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="change-summary__group">
      <h4 className="change-summary__title">{title}</h4>
      <ul className="change-summary__list">{children}</ul>
    </div>
  );
}

/** What two versions of a checklist differ in, in words. */
export function ChecklistChanges({ change }: { readonly change: ChecklistChange }) {
  const { added, removed, changed, notes } = change;
  if (added.length + removed.length + changed.length + notes.length === 0) {
    return <p>{`Nothing differs from version ${change.from}.`}</p>;
  }
  const listed = (items: typeof added) =>
    items.map(({ key, title, words }) => (
      <li key={key}>
        <strong>{title}</strong>
        <span>{words}</span>
      </li>
    ));
  return (
    <div className="change-summary">
      {added.length > 0 && <Group title="Added">{listed(added)}</Group>}
      {removed.length > 0 && <Group title="Removed">{listed(removed)}</Group>}
      {changed.length > 0 && (
        <Group title="Changed">
          {changed.map(({ key, title, notes: words }) => (
            <li key={key}>
              <strong>{title}</strong>
              <span>{words.join(' ')}</span>
            </li>
          ))}
        </Group>
      )}
      {notes.length > 0 && (
        <Group title="The checklist itself">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Group>
      )}
    </div>
  );
}
