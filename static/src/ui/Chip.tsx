import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import './chip.css';
import { IconButton } from './IconButton';

/** One of several chosen things; can be taken back where `onRemove` is given. */
export function Chip({
  label,
  icon,
  onRemove,
}: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onRemove?: () => void;
}) {
  return (
    <span className="chip">
      {icon}
      <span className="chip__label">{label}</span>
      {onRemove && (
        <IconButton
          label={`Remove ${label}`}
          spacing="compact"
          icon={<CrossIcon label="" size="small" />}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
