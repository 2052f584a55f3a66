import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import InitiativeIcon from '@atlaskit/icon/core/flag';
import IdeaIcon from '@atlaskit/icon/core/lightbulb';
import ObjectiveIcon from '@atlaskit/icon/core/objective';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtaskIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import OtherIcon from '@atlaskit/icon/core/work-item';

// Jira's own type icons are images of another origin, which a Forge page may not load.
const icons = {
  objective: { Icon: ObjectiveIcon, tint: 'magenta' },
  goal: { Icon: ObjectiveIcon, tint: 'magenta' },
  initiative: { Icon: InitiativeIcon, tint: 'orange' },
  idea: { Icon: IdeaIcon, tint: 'yellow' },
  epic: { Icon: EpicIcon, tint: 'purple' },
  story: { Icon: StoryIcon, tint: 'green' },
  task: { Icon: TaskIcon, tint: 'blue' },
  bug: { Icon: BugIcon, tint: 'red' },
  subtask: { Icon: SubtaskIcon, tint: 'blue' },
  'sub-task': { Icon: SubtaskIcon, tint: 'blue' },
} as const;

/** What type an issue is of: an icon for the usual ones, whose name is read aloud and shown on hover. */
export function TypeIcon({ typeName }: { readonly typeName: string }) {
  const known = Object.entries(icons).find(([name]) => name === typeName.toLowerCase())?.[1];
  const { Icon, tint } = known ?? { Icon: OtherIcon, tint: 'plain' };
  return (
    <span className={`type-icon type-icon--${tint}`} title={typeName}>
      <Icon label={typeName} size="small" />
    </span>
  );
}
