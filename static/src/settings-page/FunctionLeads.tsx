import AddIcon from '@atlaskit/icon/core/add';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../src/domain/problem';
import { Button } from '../ui/Button';
import { FunctionLeadRow } from './FunctionLeadRow';
import { emptyLead, leadPath, type LeadDraft } from './settings-draft';

interface FunctionLeadsProps {
  readonly projectId: string;
  readonly leads: readonly LeadDraft[];
  readonly problems: readonly Problem[];
  readonly onChange: (leads: readonly LeadDraft[]) => void;
}

/** Who answers for each function in a project. */
export function FunctionLeads({ projectId, leads, problems, onChange }: FunctionLeadsProps) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  });
  const change = (rowId: string) => (part: Partial<LeadDraft>) =>
    onChange(leads.map((lead) => (lead.rowId === rowId ? { ...lead, ...part } : lead)));
  return (
    <section className="leads">
      <h3 className="leads__title">Function leads</h3>
      <p className="quiet">
        A lead approves waivers of their function’s checklist items and votes for it. A person who leads also gets those
        items of new launches whose role nobody holds.
      </p>
      {leads.length > 0 && (
        <ul ref={list} className="leads__list">
          {leads.map((lead) => (
            <FunctionLeadRow
              key={lead.rowId}
              lead={lead}
              idOf={(part) => leadPath(projectId, lead.rowId, part)}
              errorOf={(part) =>
                problems.find(({ path }) => path === leadPath(projectId, lead.rowId, part))?.message ?? null
              }
              onChange={change(lead.rowId)}
              onRemove={() => {
                onChange(leads.filter(({ rowId }) => rowId !== lead.rowId));
                addButton.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <div>
        <Button
          ref={addButton}
          iconBefore={<AddIcon label="" size="small" />}
          onClick={() => {
            added.current = true;
            onChange([...leads, emptyLead(crypto.randomUUID())]);
          }}
        >
          Add function lead
        </Button>
      </div>
    </section>
  );
}
