import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LaunchItem } from '../../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../../src/domain/readiness/assessment';
import { Button } from '../../../ui/Button';
import { Skeleton } from '../../../ui/Skeleton';
import { useLaunch } from '../../launch-context';
import { LinkedWork } from './LinkedWork';

const CreateWork = lazy(() => import('./CreateWork'));
const LinkWork = lazy(() => import('./LinkWork'));

interface WorkPartProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
}

/** The Jira issue in which the item's work is done, or two ways to have one. */
export function WorkPart({ stands, item }: WorkPartProps) {
  const { canWork } = useLaunch();
  const [form, setForm] = useState<'create' | 'link' | null>(null);
  const section = useRef<HTMLElement>(null);
  const before = useRef({ form, work: item.work });
  useEffect(() => {
    const { form: had, work } = before.current;
    // What was pressed is gone now; focus must not go with it.
    if ((had !== null && form === null) || (work !== null && item.work === null)) {
      section.current?.querySelector('button')?.focus();
    }
    before.current = { form, work: item.work };
  }, [form, item.work]);

  const isOver = stands.state === 'waived' || stands.state === 'not applicable';
  if (item.work === null && (!canWork || isOver)) return null;
  const close = () => setForm(null);
  return (
    <section ref={section} className="item-part" aria-label={`Work issue of ${stands.title}`}>
      <h3 className="item-part__title">Work issue</h3>
      {item.work !== null ? (
        <LinkedWork stands={stands} work={item.work} />
      ) : form === null ? (
        <>
          <p className="launch-quiet">The item can follow the status of a Jira issue in which the work is done.</p>
          <div className="form-buttons">
            <Button onClick={() => setForm('create')}>Create a Jira issue…</Button>
            <Button onClick={() => setForm('link')}>Link an issue…</Button>
          </div>
        </>
      ) : (
        <Suspense fallback={<Skeleton height="control" />}>
          {form === 'create' && <CreateWork stands={stands} onClose={close} onLinkInstead={() => setForm('link')} />}
          {form === 'link' && <LinkWork stands={stands} onClose={close} />}
        </Suspense>
      )}
    </section>
  );
}
