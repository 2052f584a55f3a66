import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';
import { IconButton } from './IconButton';

/**
 * The browser's own modal dialog: it keeps focus inside, makes the page behind inert, closes on Escape and gives focus back. Rendered
 * only while open. Inside an issue panel prefer a section in the page: a frame as tall as its text can open a dialog out of sight.
 */
export function Dialog({
  title,
  children,
  footer,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    return () => {
      element?.close();
      // Removing an open dialog from the page would leave focus nowhere.
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
      <header className="dialog__head">
        <h2 className="dialog__title" id={titleId}>
          {title}
        </h2>
        <IconButton label="Close" icon={<CrossIcon label="" />} onClick={onClose} />
      </header>
      <div className="dialog__body">{children}</div>
      {footer && <footer className="dialog__foot">{footer}</footer>}
    </dialog>
  );
}
