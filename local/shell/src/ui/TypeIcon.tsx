import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import FlagIcon from '@atlaskit/icon/core/flag-filled';
import ObjectiveIcon from '@atlaskit/icon/core/target';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/check-mark';
import WorkItemIcon from '@atlaskit/icon/core/work-item';
import './type-icon.css';

const KINDS = [
  { name: /epic/i, icon: EpicIcon, hue: 'purple' },
  { name: /story|feature|improvement/i, icon: StoryIcon, hue: 'green' },
  { name: /sub-?task|technical/i, icon: SubtasksIcon, hue: 'blue' },
  { name: /bug|defect|incident/i, icon: BugIcon, hue: 'red' },
  { name: /task/i, icon: TaskIcon, hue: 'blue' },
  { name: /initiative|launch/i, icon: FlagIcon, hue: 'orange' },
  { name: /objective|goal|outcome/i, icon: ObjectiveIcon, hue: 'magenta' },
] as const;

/** The coloured square of an issue type. Its name is read aloud. */
export function TypeIcon({ name }: { readonly name: string }) {
  const { icon: Glyph, hue } = KINDS.find((kind) => kind.name.test(name)) ?? { icon: WorkItemIcon, hue: 'gray' };
  return (
    <span className={`type-icon type-icon--${hue}`} role="img" aria-label={name} title={name}>
      <Glyph label="" size="small" color="currentColor" />
    </span>
  );
}
