import ThemeIcon from '@atlaskit/icon/core/theme';
import { chooseTheme, useThemeChoice, type ThemeChoice } from '../theme/theme';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';

const CHOICES: readonly (readonly [ThemeChoice, string])[] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['system', 'Match system'],
];

/** Light, dark, or as the machine has it; kept for the next visit. */
export function ThemeMenu() {
  const chosen = useThemeChoice();
  return (
    <Menu
      label="Theme"
      align="end"
      choices={CHOICES.map(([id, label]) => ({ id, label, isCurrent: id === chosen }))}
      onChoose={chooseTheme}
    >
      {(trigger) => <IconButton {...trigger} label="Theme" icon={<ThemeIcon label="" />} />}
    </Menu>
  );
}
