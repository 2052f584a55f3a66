import ShieldIcon from '@atlaskit/icon/core/shield';
import { count, formatDay } from '../format';
import { useHostContext } from '../host-context';
import { ItemLink } from './ItemLink';
import { useLaunch } from './launch-context';

/** Live waivers always stand in sight: a launch that is ready with them says whose word it rests on, and until when. */
export function WaiverList() {
  const { reading, personOf } = useLaunch();
  const { locale } = useHostContext();
  const live = reading.assessment.waivers.filter((waiver) => waiver.live);
  if (live.length === 0) return null;
  return (
    <section className="waivers" aria-labelledby="waivers-title">
      <h2 className="launch-subtitle" id="waivers-title">
        <ShieldIcon label="" size="small" />
        {count(live.length, 'live waiver')}
      </h2>
      <ul className="waivers__list">
        {live.map((waiver) => (
          <li key={waiver.itemId}>
            <ItemLink itemId={waiver.itemId}>{waiver.title}</ItemLink>
            {` until ${formatDay(waiver.expiresOn, locale)}: ${waiver.reason} `}
            <span className="launch-quiet">{`(${personOf(waiver.approverId).displayName})`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
