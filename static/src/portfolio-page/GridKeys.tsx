import { Disclosure } from '../ui/Disclosure';

const keys = [
  ['↓ ↑', 'the next row, the one before; from the first row up to the headings'],
  ['→ ←', 'open and close a row, then go through its cells'],
  ['Home, End, Page Up, Page Down', 'far up and down; in a cell, the first and the last one'],
  ['*  and  /', 'open and close all rows beside this one'],
  ['A key’s letters', 'the next issue whose key begins so'],
  ['Enter', 'the issue’s detail; on a heading, sort by it; on what isn’t here yet, read it'],
  ['Ctrl C or ⌘ C', 'copy a link to the issue'],
] as const;

/** What the table's keys do, for those who haven't met one like it. */
export function GridKeys() {
  return (
    <Disclosure label="Keys of the table">
      <dl className="grid-keys">
        {keys.map(([key, does]) => (
          <div key={key} className="grid-keys__key">
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
