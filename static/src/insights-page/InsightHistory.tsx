import { useState } from 'react';
import type { InsightChange } from '../../../src/contract/insight';
import type { People } from '../../../src/contract/person';
import { insightImportanceLabel, insightSourceLabel } from '../../../src/domain/insight/insight';
import type { Json } from '../../../src/domain/json';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Collapsible } from '../ui/Collapsible';

const parts: Readonly<Record<string, string>> = {
  text: 'Text',
  source: 'Source',
  account: 'Account',
  segments: 'Segments',
  tags: 'Tags',
  heardOn: 'Heard on',
  url: 'Link',
  importance: 'Importance',
  issues: 'Linked issue',
  'origin/source': 'Imported from',
  'lifecycle/deletedAt': 'Deleted',
  'lifecycle/movedFrom': 'Moved from',
};

function valueOf(path: string, value: Json | null): string {
  if (value === null) return 'nothing';
  if (path === 'source') return insightSourceLabel[value as keyof typeof insightSourceLabel] ?? String(value); // a word of the stored list, or shown as it is
  if (path === 'importance')
    return insightImportanceLabel[value as keyof typeof insightImportanceLabel] ?? String(value); // likewise
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return Object.values(value).join(' ');
  return String(value);
}

/** Who changed what, when, with the value before. */
export function InsightHistory({
  history,
  people,
}: {
  readonly history: readonly InsightChange[];
  readonly people: People;
}) {
  const viewer = useHostContext();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Collapsible title="History" meta={String(history.length)} isOpen={isOpen} onToggle={setIsOpen}>
      <ol className="insight-history">
        {history.map((change) => (
          <li key={`${change.at} ${change.operation}`}>
            <p className="quiet">
              {`${people[change.by]?.displayName ?? 'Somebody who left'}, ${formatInstant(change.at, viewer)}`}
            </p>
            <ul>
              {change.parts.map(({ path, before, after }) => (
                <li key={`${path} ${String(before)} ${String(after)}`}>
                  {before === null
                    ? `${parts[path] ?? path}: ${valueOf(path, after)}`
                    : `${parts[path] ?? path}: ${valueOf(path, before)} → ${valueOf(path, after)}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Collapsible>
  );
}
