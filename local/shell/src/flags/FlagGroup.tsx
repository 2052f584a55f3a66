import CrossIcon from '@atlaskit/icon/core/cross';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { closeFlag, useFlags, type ShellFlag } from './flag-store';
import './flag-group.css';

const ICONS = {
  information: [InformationIcon, 'var(--ds-icon-information)', 'Note'],
  success: [SuccessIcon, 'var(--ds-icon-success)', 'Done'],
  warning: [WarningIcon, 'var(--ds-icon-warning)', 'Warning'],
  danger: [ErrorIcon, 'var(--ds-icon-danger)', 'Error'],
} as const;

function Flag({ flag }: { readonly flag: ShellFlag }) {
  const [Icon, color, name] = ICONS[flag.tone];
  return (
    <li className="flag">
      <span className="flag__icon">
        <Icon label={name} color={color} />
      </span>
      <div className="flag__content">
        <p className="flag__title">{flag.title}</p>
        {flag.description && <p className="flag__description">{flag.description}</p>}
        {flag.actions && flag.actions.length > 0 && (
          <div className="flag__actions">
            {flag.actions.map(({ text, onClick }) => (
              <Button key={text} appearance="link" onClick={onClick}>
                {text}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton
        label={`Dismiss: ${flag.title}`}
        spacing="compact"
        icon={<CrossIcon label="" size="small" />}
        onClick={() => closeFlag(flag.id)}
      />
    </li>
  );
}

/** The stack of flags at the foot of the page; new ones are read aloud. */
export function FlagGroup() {
  const flags = useFlags();
  return (
    <section className="flag-group" aria-label="Messages">
      <ul aria-live="polite">
        {flags.map((flag) => (
          <Flag key={flag.id} flag={flag} />
        ))}
      </ul>
    </section>
  );
}
