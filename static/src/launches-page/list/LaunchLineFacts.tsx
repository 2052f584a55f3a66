import CalendarIcon from '@atlaskit/icon/core/calendar';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { LaunchesView } from '../../../../src/contract/launch-page';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { freezesOf, freezesOn } from '../../../../src/domain/launch/freezes';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { inWords } from '../../launch-panel/due-words';
import { outcomeWords } from '../../launch-panel/outcome-words';
import { Lozenge } from '../../ui/Lozenge';
import { statusLabel } from '../launch-words';

/** When it goes out, and the figures beside the verdict. */
export function LaunchLineFacts({
  row,
  view,
  timeZone,
  hasProject,
}: {
  readonly row: LaunchRow;
  readonly view: LaunchesView;
  readonly timeZone: string;
  /** A page of one project says its name once, in its heading. */
  readonly hasProject: boolean;
}) {
  const { locale } = useHostContext();
  const { launchOn, launchInDays, score, slips, decision } = row;
  const project = row.projectId === null ? null : view.projects[row.projectId];
  const outcome = decision === null ? null : outcomeWords[decision.outcome];
  const freezes =
    launchOn === null || row.status !== 'planned' || launchOn < view.today
      ? []
      : freezesOn(freezesOf(view.freezeWindows, row.projectId ?? ''), launchOn);
  return (
    <ul className="launch-facts">
      <li className="launch-facts__date">
        <CalendarIcon label="" size="small" />
        {launchOn === null ? 'No date' : formatDay(launchOn, locale)}
        {launchOn !== null && launchInDays !== null && `, ${inWords(launchInDays)}`}
        {launchOn !== null && row.timeZone !== timeZone && ` (${row.timeZone.replaceAll('_', ' ')})`}
      </li>
      <li>{row.tier ?? 'No tier'}</li>
      {row.status !== 'planned' && <li>{statusLabel[row.status]}</li>}
      {hasProject && project && <li>{project.name}</li>}
      <li>{score.percent === null ? 'No score' : `Score ${score.percent} %`}</li>
      {slips.count > 0 && <li>{slips.count === 1 ? 'Slipped once' : `Slipped ${slips.count} times`}</li>}
      {row.unowned > 0 && <li>{`${row.unowned} without owner`}</li>}
      {outcome !== null && (
        <li>
          <Lozenge tone={outcome.tone} icon={<outcome.Icon label="" size="small" />}>
            {outcome.label}
          </Lozenge>
        </li>
      )}
      {freezes.map(({ id, name }) => (
        <li key={id}>
          <Lozenge tone="warning" icon={<LockIcon label="" size="small" />}>
            {`In freeze: ${name}`}
          </Lozenge>
        </li>
      ))}
    </ul>
  );
}
