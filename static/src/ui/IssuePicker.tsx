import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api';
import { Combobox } from './Combobox';
import type { ControlProps } from './Field';
import { useDebounced } from './use-debounced';

const SEARCH_PAUSE_MS = 200;

export interface PickedIssue {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
}

interface IssuePickerProps extends Partial<ControlProps> {
  readonly value: PickedIssue | null;
  readonly onChange: (issue: PickedIssue | null) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
}

/** One issue, found by key or by words of its summary among those that the viewer can see. */
export function IssuePicker({
  value,
  onChange,
  placeholder = 'Find an issue by key or words',
  ...rest
}: IssuePickerProps) {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['issue.search', wanted],
    queryFn: () => call('issue.search', { text: wanted }),
    enabled: wanted !== '',
  });
  const issues = found.data?.issues ?? [];
  const emptyText = found.isError ? 'Issues can’t be searched just now. Try again in a moment.' : 'No issue matches.';
  return (
    <Combobox
      {...rest}
      value={value === null ? '' : [value.key, value.summary].filter(Boolean).join(' ')}
      text={text}
      onText={setText}
      options={issues.map(({ issueId, key, summary }) => ({ id: issueId, label: summary, detail: key }))}
      onPick={({ id }) => onChange(issues.find(({ issueId }) => issueId === id) ?? null)}
      onClear={value === null ? undefined : () => onChange(null)}
      isLoading={text.trim() !== wanted || found.isFetching}
      emptyText={text.trim() === '' ? 'Type a key or some words.' : emptyText}
      placeholder={placeholder}
    />
  );
}
