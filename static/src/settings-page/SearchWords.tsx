import CopyIcon from '@atlaskit/icon/core/copy';
import { useState } from 'react';
import { IconButton } from '../ui/IconButton';

/** Words that Jira's search knows of Gantry, each in a question that can be asked as it stands. */
const examples: readonly { readonly asks: string; readonly jql: string }[] = [
  { asks: 'Committed to now', jql: 'gantryHorizon = Now ORDER BY key' },
  { asks: 'At risk or off track', jql: 'gantryHealth in ("At risk", "Off track")' },
  { asks: 'Mine to decide', jql: 'gantryOwner = currentUser()' },
  { asks: 'Low confidence', jql: 'gantryConfidence = Low' },
  { asks: 'A grave risk is open', jql: 'gantryRisk >= 6' },
  { asks: 'Launches that are not ready', jql: 'gantryVerdict = "Not ready"' },
];

/** What can be asked in Jira's own search, as examples to copy. */
export function SearchWords() {
  const [said, setSaid] = useState('');
  const copy = async (jql: string, at: number) => {
    try {
      await navigator.clipboard.writeText(jql);
      setSaid(`Copied: ${jql}`);
    } catch {
      // Where the page around forbids the clipboard, the keyboard can still take it.
      const words = document.getElementById(`search-words-${at}`);
      if (words) getSelection()?.selectAllChildren(words);
      setSaid('Selected: copy it with your keyboard.');
    }
  };
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Searching in Jira</h2>
      <p className="quiet">
        Filters, boards, dashboards and automation can ask for what Gantry knows, in JQL: by gantryHorizon,
        gantryHealth, gantryQuarter, gantryConfidence, gantryStage, gantryTier, gantryRisk, gantryObjective,
        gantryOwner, gantryVerdict and gantryLaunchDate.
      </p>
      <ul className="search-words">
        {examples.map(({ asks, jql }, at) => (
          <li key={jql} className="search-words__example">
            <span>{asks}</span>
            <code id={`search-words-${at}`} className="search-words__jql">
              {jql}
            </code>
            <IconButton
              label={`Copy “${asks}”`}
              spacing="compact"
              icon={<CopyIcon label="" size="small" />}
              onClick={() => void copy(jql, at)}
            />
          </li>
        ))}
      </ul>
      <p className="settings__state" role="status">
        {said}
      </p>
    </section>
  );
}
