import type { RoadmapGlance } from '../../../src/contract/context-line';
import { ageInWords } from '../../../src/domain/roadmap/reported-health';
import { Avatar } from '../ui/Avatar';
import { Lozenge, type Tone } from '../ui/Lozenge';
import { updateWords } from '../update-words';

/** As Jira colours the lozenge of the closed line. */
const tones: Readonly<Record<NonNullable<RoadmapGlance['line']>['appearance'], Tone>> = {
  default: 'neutral',
  inprogress: 'information',
  moved: 'warning',
  new: 'discovery',
  removed: 'danger',
  success: 'success',
};

function Health({ line, update, locale }: Pick<RoadmapGlance, 'line' | 'update'> & { readonly locale: string }) {
  const said = line?.health?.sentence ?? '';
  const age = ageInWords(update);
  const words = [age && `${age}.`, update.state === 'not asked' ? null : updateWords(update, locale)];
  return (
    <>
      {said !== '' && <p className="context-line__sentence">{said}</p>}
      <p className="context-line__note">{words.filter(Boolean).join(' ') || 'Not reported yet.'}</p>
    </>
  );
}

/** Horizon, health with its sentence and age, and whose it is. */
export function RoadmapFacts({ roadmap, locale }: { readonly roadmap: RoadmapGlance; readonly locale: string }) {
  const { line, update, owner } = roadmap;
  if (line === null) {
    return (
      <>
        <Lozenge>Not filled</Lozenge>
        <p className="context-line__note">Choose a template in the Roadmap panel on this issue.</p>
      </>
    );
  }
  return (
    <>
      <dl className="context-line__facts">
        <dt>Horizon and health</dt>
        <dd>
          <Lozenge tone={tones[line.appearance]}>{line.label}</Lozenge>
          <Health line={line} update={update} locale={locale} />
        </dd>
        <dt>Decision owner</dt>
        <dd className="context-line__owner">
          {owner === null ? (
            'Nobody yet'
          ) : (
            <>
              <Avatar name={owner.displayName} /> {owner.displayName}
              {!owner.active && ' (inactive)'}
            </>
          )}
        </dd>
      </dl>
      <p className="context-line__note">Change it in the Roadmap panel on this issue.</p>
    </>
  );
}
