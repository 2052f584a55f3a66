import { useState } from 'react';
import type { Person } from '../../../../src/contract/person';
import type { PreviewItem } from '../../../../src/domain/launch/start-launch';
import { count } from '../../format';
import { Field } from '../../ui/Field';
import { UserPicker } from '../../ui/UserPicker';

interface OwnerGapsProps {
  readonly items: readonly PreviewItem[];
  readonly ownerOf: (item: PreviewItem) => Person | null;
  readonly onOwners: (chosen: Readonly<Record<string, Person | null>>) => void;
}

/** Roles that nobody holds in this project, each named once for all of its items. They can stay open: owners can be named later. */
export function OwnerGaps({ items, ownerOf, onOwners }: OwnerGapsProps) {
  // As the preview came: a role must not vanish while somebody is naming its person.
  const [gaps] = useState(() => {
    const open = items.filter((item) => ownerOf(item) === null);
    return [...new Set(open.map(({ definition }) => definition.ownerRole))].map((role) => ({
      role,
      itemIds: open.filter(({ definition }) => definition.ownerRole === role).map(({ itemId }) => itemId),
    }));
  });
  if (gaps.length === 0) return null;
  return (
    <section className="owner-gaps" aria-labelledby="owner-gaps-title">
      <h3 className="launch-subtitle" id="owner-gaps-title">
        Who does these?
      </h3>
      <p className="launch-quiet">
        Nobody holds these roles in this project yet. Name somebody for all items of a role, or start without and name
        them later; an administrator can settle a role for every launch in the project’s settings.
      </p>
      {gaps.map(({ role, itemIds }) => {
        const own = items.filter(({ itemId }) => itemIds.includes(itemId));
        const mine = own.filter(({ mayNameOwner }) => mayNameOwner);
        const first = mine[0];
        const titles = own.map(({ definition }) => definition.title).join(', ');
        return (
          <div key={role} className="owner-gaps__role">
            {first === undefined ? (
              <>
                <strong>{role}</strong>
                <p className="launch-quiet">
                  {`${titles}. Settled by the owner’s own word, so the function’s lead, a release manager or an administrator names them.`}
                </p>
              </>
            ) : (
              <Field label={role} mark={count(mine.length, 'item')} help={titles}>
                {(control) => (
                  <UserPicker
                    {...control}
                    value={ownerOf(first)}
                    onChange={(person) => onOwners(Object.fromEntries(mine.map(({ itemId }) => [itemId, person])))}
                  />
                )}
              </Field>
            )}
          </div>
        );
      })}
    </section>
  );
}
