import CloseIcon from '@atlaskit/icon/core/close';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { GovernanceItem } from '../../../src/contract/governance';
import { count } from '../format';
import { useHostContext } from '../host-context';
import { downloadText } from '../portfolio-page/download-text';
import { IssueLink } from '../portfolio-page/IssueLink';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import './drill-list.css';
import { drillTitle, itemsOf, type GovernanceModel } from './governance-model';
import { itemLacks, ownerName, stageWords } from './item-words';
import { itemsCsv } from './items-csv';
import type { Drill } from './page-state';
import { versionKey } from '../../../src/domain/template/version-key';

const PAGE = 50;

function Item({ model, item }: { readonly model: GovernanceModel; readonly item: GovernanceItem }) {
  const lacks = itemLacks(model, item, useHostContext().locale);
  return (
    <li className="drill-item">
      <div>
        <p className="drill-item__issue">
          <IssueLink issueKey={item.key} />
          <span>{item.summary}</span>
        </p>
        <p className="drill-item__meta">
          {model.teamName(item.projectId)} · {ownerName(model, item)} ·{' '}
          {model.versionName(versionKey(item.template.id, item.template.version))} · {stageWords[item.stage]}
        </p>
      </div>
      {lacks.length === 0 ? (
        <p className="drill-item__meta">Lacks nothing.</p>
      ) : (
        <ul className="drill-item__lacks">
          {lacks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface DrillListProps {
  readonly model: GovernanceModel;
  readonly drill: Drill;
  /** Whether the person has just asked for it, so that the focus goes there. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** The items behind a figure, each with what it lacks and a link to it. */
export function DrillList({ model, drill, takesFocus, onClose }: DrillListProps) {
  const { siteUrl } = useHostContext();
  const [shown, setShown] = useState(PAGE);
  const heading = useRef<HTMLHeadingElement>(null);
  const items = useMemo(
    () => [...itemsOf(model, drill)].sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })),
    [model, drill],
  );
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [takesFocus, drill]);
  const download = () =>
    downloadText(`gantry-${drill.figure}-${model.view.today}.csv`, itemsCsv(model, items, siteUrl), 'text/csv');
  return (
    <section
      className="drill"
      aria-labelledby="drill"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="drill__head">
        <h2 ref={heading} id="drill" tabIndex={-1} className="governance-section__title">
          {drillTitle(model, drill)}
        </h2>
        <div className="drill__actions">
          {items.length > 0 && (
            <Button iconBefore={<DownloadIcon label="" size="small" />} onClick={download}>
              Download CSV
            </Button>
          )}
          <IconButton label="Close the list" icon={<CloseIcon label="" />} onClick={onClose} />
        </div>
      </div>
      <p className="governance__quiet">{count(items.length, 'item')} that you can see</p>
      <ul className="drill__list">
        {items.slice(0, shown).map((item) => (
          <Item key={item.issueId} model={model} item={item} />
        ))}
      </ul>
      {items.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, items.length - shown)} more of {items.length}
          </Button>
        </p>
      )}
    </section>
  );
}
