import type { ReactNode } from 'react';
import type { TemplateChange } from '../../../../src/domain/template/compare-templates';
import { changeWords, fieldWords } from './change-words';
import './change-summary.css';

function Group({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="change-summary__group">
      <h4 className="change-summary__title">{title}</h4>
      {note && <p className="quiet">{note}</p>}
      <ul className="change-summary__list">{children}</ul>
    </div>
  );
}

/** What two versions differ in, in words. */
export function ChangeSummary({ change }: { readonly change: TemplateChange }) {
  const { added, removed, changed, notes } = change;
  if (added.length + removed.length + changed.length + notes.length === 0) {
    return <p>{`Nothing differs from version ${change.from}.`}</p>;
  }
  return (
    <div className="change-summary">
      {added.length > 0 && (
        <Group title="Added">
          {added.map((field) => (
            <li key={field.id}>
              <strong>{field.label}</strong>
              <span>{fieldWords(field)}</span>
            </li>
          ))}
        </Group>
      )}
      {removed.length > 0 && (
        <Group title="Removed" note={`Answers stay readable as “from v${change.from}”.`}>
          {removed.map((field) => (
            <li key={field.id}>
              <strong>{field.label}</strong>
              <span>{fieldWords(field)}</span>
            </li>
          ))}
        </Group>
      )}
      {changed.length > 0 && (
        <Group title="Changed">
          {changed.map((field) => (
            <li key={field.fieldId}>
              <strong>{field.label}</strong>
              <span>{changeWords(field).join('. ')}</span>
            </li>
          ))}
        </Group>
      )}
      {notes.length > 0 && (
        <Group title="The template itself">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Group>
      )}
    </div>
  );
}
