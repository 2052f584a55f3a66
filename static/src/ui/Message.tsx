import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { forwardRef, type ReactNode } from 'react';
import './message.css';

const icons = {
  information: { Icon: InformationIcon, label: 'Information' },
  success: { Icon: SuccessIcon, label: 'Success' },
  warning: { Icon: WarningIcon, label: 'Warning' },
  error: { Icon: ErrorIcon, label: 'Error' },
} as const;

interface MessageProps {
  readonly tone?: keyof typeof icons;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons or links under the text. */
  readonly actions?: ReactNode;
  /** Reads it aloud when it appears: politely, or at once when what was tried failed. */
  readonly live?: 'status' | 'alert';
}

/** Something to know about the section it stands in. Can take focus, for a page that leads people to it. */
export const Message = forwardRef<HTMLDivElement, MessageProps>(function Message(
  { tone = 'information', title, children, actions, live },
  ref,
) {
  const { Icon, label } = icons[tone];
  return (
    <div ref={ref} tabIndex={-1} className={`message message--${tone}`} {...(live && { role: live })}>
      <span className="message__icon">
        <Icon label={label} />
      </span>
      <div className="message__body">
        {title && <p className="message__title">{title}</p>}
        {children && <div className="message__text">{children}</div>}
        {actions && <div className="message__actions">{actions}</div>}
      </div>
    </div>
  );
});
