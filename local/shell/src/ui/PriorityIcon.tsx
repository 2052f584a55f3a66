import HighIcon from '@atlaskit/icon/core/priority-high';
import HighestIcon from '@atlaskit/icon/core/priority-highest';
import BlockerIcon from '@atlaskit/icon/core/priority-blocker';
import CriticalIcon from '@atlaskit/icon/core/priority-critical';
import LowIcon from '@atlaskit/icon/core/priority-low';
import LowestIcon from '@atlaskit/icon/core/priority-lowest';
import MajorIcon from '@atlaskit/icon/core/priority-major';
import MediumIcon from '@atlaskit/icon/core/priority-medium';
import MinorIcon from '@atlaskit/icon/core/priority-minor';
import TrivialIcon from '@atlaskit/icon/core/priority-trivial';

const ICONS = {
  highest: [HighestIcon, 'var(--ds-icon-accent-red)'],
  high: [HighIcon, 'var(--ds-icon-accent-red)'],
  medium: [MediumIcon, 'var(--ds-icon-accent-orange)'],
  low: [LowIcon, 'var(--ds-icon-accent-blue)'],
  lowest: [LowestIcon, 'var(--ds-icon-accent-blue)'],
  blocker: [BlockerIcon, 'var(--ds-icon-accent-red)'],
  critical: [CriticalIcon, 'var(--ds-icon-accent-red)'],
  major: [MajorIcon, 'var(--ds-icon-accent-red)'],
  minor: [MinorIcon, 'var(--ds-icon-accent-blue)'],
  trivial: [TrivialIcon, 'var(--ds-icon-accent-blue)'],
} as const;

const isKnown = (name: string): name is keyof typeof ICONS => Object.hasOwn(ICONS, name);

/** Jira's sign of a priority; a priority of the site's own has the one of Medium. */
export function PriorityIcon({ name, isNamed = false }: { readonly name: string; readonly isNamed?: boolean }) {
  const known = name.toLowerCase();
  const [Glyph, color] = ICONS[isKnown(known) ? known : 'medium'];
  return (
    <span className="priority-icon" title={name}>
      <Glyph label={isNamed ? '' : name} color={color} />
    </span>
  );
}
