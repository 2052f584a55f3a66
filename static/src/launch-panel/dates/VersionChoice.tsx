import type { LaunchSurroundings } from '../../../../src/contract/launch-plan';
import type { JiraVersion } from '../../../../src/domain/launch-versions/jira-version';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Checkbox } from '../../ui/Checkbox';
import { FieldGroup } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';

interface VersionChoiceProps {
  readonly surroundings: LaunchSurroundings | undefined;
  readonly value: readonly string[];
  readonly error: string | null;
  readonly onChange: (versionIds: readonly string[]) => void;
}

/** More than these are found by typing. */
const FEW = 6;

/** What can still go out, soonest first, and what was chosen, whatever became of it. */
function offered(versions: readonly JiraVersion[], value: readonly string[]): readonly JiraVersion[] {
  return versions
    .filter(({ versionId, released, archived }) => value.includes(versionId) || (!released && !archived))
    .toSorted((one, other) => ((one.releaseOn ?? '9999') < (other.releaseOn ?? '9999') ? -1 : 1));
}

/** Which of the project's versions the launch ships: their names and dates stay Jira's. */
export function VersionChoice({ surroundings, value, error, onChange }: VersionChoiceProps) {
  const { locale } = useHostContext();
  if (surroundings === undefined || surroundings.versions === null) return null;
  const versions = offered(surroundings.versions, value);
  if (versions.length === 0) return null;
  const fixed = new Set(surroundings.fixVersionIds);
  const named = ({ name, releaseOn }: JiraVersion) =>
    releaseOn === null ? name : `${name} · ${formatDay(releaseOn, locale)}`;
  const detail = ({ versionId, releaseOn, released, archived }: JiraVersion) =>
    [
      releaseOn === null ? 'No release date' : formatDay(releaseOn, locale),
      ...(fixed.has(versionId) ? ['fix version of this issue'] : []),
      ...(released ? ['released'] : []),
      ...(archived ? ['archived'] : []),
    ].join(' · ');
  return (
    <FieldGroup label="Ships with" help="Versions of this project that go out with the launch." error={error}>
      {(group) =>
        versions.length > FEW ? (
          <div {...group}>
            <MultiSelect
              id={`${group.id}-versions`}
              options={versions.map((version) => ({ id: version.versionId, label: named(version) }))}
              value={value}
              onChange={onChange}
              placeholder="Choose versions"
            />
          </div>
        ) : (
          <div {...group} className="versions">
            {versions.map((version) => (
              <Checkbox
                key={version.versionId}
                label={version.name}
                description={detail(version)}
                isChecked={value.includes(version.versionId)}
                onChange={(isOn) =>
                  onChange(isOn ? [...value, version.versionId] : value.filter((id) => id !== version.versionId))
                }
              />
            ))}
          </div>
        )
      }
    </FieldGroup>
  );
}
