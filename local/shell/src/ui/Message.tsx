import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import './message.css';

const ICONS = {
  information: [InformationIcon, 'var(--ds-icon-information)'],
  success: [SuccessIcon, 'var(--ds-icon-success)'],
  warning: [WarningIcon, 'var(--ds-icon-warning)'],
  danger: [ErrorIcon, 'var(--ds-icon-danger)'],
} as const;

const NAMES = { information: 'Note', success: 'Done', warning: 'Warning', danger: 'Error' } as const;

/** Something to know, in its place on the page. An error is read aloud when it appears. */
export function Message({
  tone,
  title,
  children,
}: {
  readonly tone: keyof typeof ICONS;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const [Icon, color] = ICONS[tone];
  return (
    <div className={`message message--${tone}`} {...(tone === 'danger' && { role: 'alert' })}>
      <span className="message__icon">
        <Icon label={NAMES[tone]} color={color} />
      </span>
      <div className="message__text">
        {title && <p className="message__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
