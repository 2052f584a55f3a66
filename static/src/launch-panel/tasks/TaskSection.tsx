import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useFocusInvalid } from '../use-focus-invalid';
import './task.css';

interface TaskSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Under the content: the button that does it, and the one that leaves. */
  readonly footer: ReactNode;
  readonly onSubmit: () => void;
}

/**
 * One thing done to the whole launch, in the page and not in a dialog: the panel's frame is as tall as its text, so a dialog could open
 * out of sight. Takes focus when it appears.
 */
export function TaskSection({ title, children, footer, onSubmit }: TaskSectionProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { form, submitted, typed } = useFocusInvalid();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      onInput={typed}
      className="task"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submitted();
        onSubmit();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className="launch-title task__title" id={titleId}>
        {title}
      </h2>
      {children}
      <div className="form-buttons">{footer}</div>
    </form>
  );
}
