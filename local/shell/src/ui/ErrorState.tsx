import WarningIcon from '@atlaskit/icon/core/warning';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

/** Something couldn't be read. Says the server's own words: here they are for the person who tries the app. */
export function ErrorState({
  title,
  error,
  level = 2,
  onRetry,
}: {
  readonly title: string;
  readonly error: Error;
  readonly level?: 1 | 2;
  readonly onRetry: () => void;
}) {
  return (
    <EmptyState
      icon={<WarningIcon label="" />}
      title={title}
      level={level}
      action={<Button onClick={onRetry}>Try again</Button>}
    >
      <p role="alert">{error.message}</p>
    </EmptyState>
  );
}
