import LinkBrokenIcon from '@atlaskit/icon/core/link-broken';
import type { LinkedInsight } from '../../../../src/contract/insight';
import { insightImportanceLabel, insightSourceLabel } from '../../../../src/domain/insight/insight';
import { formatDay } from '../../format';
import { openAddress } from '../../host';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';

/** One linked insight to read: text, source, date, importance. */
export function InsightRow({ insight, onUnlink }: { readonly insight: LinkedInsight; readonly onUnlink: () => void }) {
  const { locale } = useHostContext();
  const { text, source, heardOn, importance, account, url } = insight;
  const facts = [
    insightSourceLabel[source],
    account,
    heardOn === null ? 'day not known' : formatDay(heardOn, locale),
    insightImportanceLabel[importance],
  ].filter((fact) => fact !== '');
  return (
    <li className="insight-row">
      <div className="insight-row__said">
        <p className="answer-text">{text}</p>
        <p className="quiet">
          {facts.join(' · ')}
          {url !== '' && (
            <>
              {' · '}
              <Button appearance="link" spacing="compact" onClick={() => void openAddress(url)}>
                Link
                <span className="visually-hidden">{` of “${text.slice(0, 40)}”`}</span>
              </Button>
            </>
          )}
        </p>
      </div>
      <IconButton
        label={`Unlink “${text.slice(0, 40)}”`}
        spacing="compact"
        icon={<LinkBrokenIcon label="" size="small" />}
        onClick={onUnlink}
      />
    </li>
  );
}
