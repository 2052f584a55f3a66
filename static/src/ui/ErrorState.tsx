import ErrorIcon from '@atlaskit/icon/core/status-error';
import type { ReactNode } from 'react';
import { Button } from './Button';
import './state.css';

/** Something that should stand here could not be shown: what happened, what it means for the data, what to do. */
export function ErrorState({
  title,
  children,
  onRetry,
  reference = null,
  level = 2,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
  /** What the log knows the failure by; worth quoting, not worth reading. */
  readonly reference?: string | null;
  /** 1 where it stands for the whole frame. */
  readonly level?: 1 | 2;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className="state state--error" role="alert">
      <span className="state__icon">
        <ErrorIcon label="" />
      </span>
      <Heading className="state__title">{title}</Heading>
      <div className="state__text">{children}</div>
      {onRetry && (
        <div className="state__actions">
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {reference && <p className="state__reference">{reference}</p>}
    </section>
  );
}
