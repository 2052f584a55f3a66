import SearchIcon from '@atlaskit/icon/core/search';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, rest } from '../jira/rest';
import type { SearchPage } from '../jira/wire';
import { navigate } from '../router/shell-location';
import { TypeIcon } from '../ui/TypeIcon';
import { useDebounced } from '../ui/use-debounced';
import { useListbox } from '../ui/use-listbox';
import { isIssueKey, quoted, searchTarget } from './search-target';
import '../ui/listbox.css';
import './search-box.css';

const MOST_FOUND = '6';

const suggestionJql = (text: string) =>
  isIssueKey(text) ? `key = ${quoted(text)}` : `summary ~ ${quoted(`${text}*`)} ORDER BY updated DESC`;

/** Finds an issue by its key or by words; Enter without a choice leads to the issue, or to the navigator. */
export function SearchBox({ onDone }: { readonly onDone?: () => void }) {
  const [text, setText] = useState('');
  const [hasFocus, setFocus] = useState(false);
  const wanted = useDebounced(text.trim(), 200);
  const found = useQuery({
    queryKey: ['suggest', wanted],
    // A key that nobody has is an error of Jira's: here it is merely nothing found.
    queryFn: () =>
      ask<SearchPage>(
        rest(['search', 'jql'], { jql: suggestionJql(wanted), fields: 'summary,issuetype', maxResults: MOST_FOUND }),
      ).catch((): SearchPage => ({ issues: [] })),
    enabled: wanted.length > 1,
  });
  const issues = text.trim().length > 1 ? (found.data?.issues ?? []) : [];
  const isOpen = hasFocus && issues.length > 0;
  const leave = (to: string) => {
    setText('');
    setFocus(false);
    onDone?.();
    navigate(to);
  };
  const listbox = useListbox(issues.length, isOpen, (index) => {
    const issue = issues[index];
    if (issue !== undefined) leave(`/browse/${issue.key}`);
  });

  return (
    <form
      className="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') leave(searchTarget(text));
      }}
    >
      <span className="search-box__icon">
        <SearchIcon label="" />
      </span>
      <input
        {...listbox.inputProps}
        className="search-box__input"
        type="text"
        aria-label="Search issues by key or words"
        placeholder="Search"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setFocus(true);
          listbox.unmark();
        }}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
        onKeyDown={(event) => {
          if (listbox.onKeyDown(event)) return;
          if (event.key === 'Escape' && isOpen) {
            event.stopPropagation();
            setFocus(false);
          }
        }}
      />
      {isOpen && (
        <div {...listbox.listProps} className="search-box__list listbox" aria-label="Issues found">
          {issues.map(({ key, fields }, index) => (
            <div key={key} {...listbox.optionProps(index)} className="listbox__option">
              <TypeIcon name={fields.issuetype.name} />
              <span className="listbox__text">
                <span className="listbox__main">{fields.summary}</span>
                <span className="listbox__sub">{key}</span>
              </span>
            </div>
          ))}
        </div>
      )}
    </form>
  );
}
