import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';
import { IconButton } from './IconButton';

/**
 * The browser's own modal dialog: it keeps focus inside, makes the page behind inert, closes on Escape and gives focus back. Rendered
 * only while open. With `onSubmit` it is a form.
 */
export function Dialog({
  title,
  children,
  footer,
  onClose,
  onSubmit,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className="dialog__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="dialog__head">
          <h2 className="dialog__title" id={titleId}>
            {title}
          </h2>
          <IconButton label="Close" icon={<CrossIcon label="" />} onClick={onClose} />
        </div>
        <div className="dialog__body">{children}</div>
        {footer && <div className="dialog__foot">{footer}</div>}
      </form>
    </dialog>
  );
}
