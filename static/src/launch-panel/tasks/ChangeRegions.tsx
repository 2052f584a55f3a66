import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextArea';
import { useDebounced } from '../../ui/use-debounced';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { draftsOf, missingInRegions, nextRegion, regionsOf, type RegionDraft } from '../regions/region-draft';
import { RegionRows } from '../regions/RegionRows';
import { useLaunchTask } from '../use-launch-task';
import { RegionEffects } from './RegionEffects';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

const PAUSE_MS = 400;

/** Adds regions to a running launch, puts them off or takes them out, after what becomes of its items was shown. */
export function ChangeRegions({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const { launch, entityId, revision } = reading;
  const [drafts, setDrafts] = useState<readonly RegionDraft[]>(() => [
    ...draftsOf(launch.regions),
    ...(launch.regions.length === 0 ? [nextRegion([])] : []),
  ]);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const missing = missingInRegions(drafts);
  const regions = regionsOf(drafts);
  const isNew = JSON.stringify(regions) !== JSON.stringify(launch.regions);
  const settled = useDebounced(JSON.stringify(regions), PAUSE_MS);
  const isStill = settled === JSON.stringify(regions);
  const where = { issueId: view.issue.issueId, entityId, baseRevision: revision };
  const preview = useQuery({
    queryKey: ['launch.changeRegions', entityId, revision, settled],
    queryFn: () => call('launch.changeRegions', { ...where, regions, reason: null, confirmed: false }),
    enabled: isNew && isStill && Object.keys(missing).length === 0,
    gcTime: 0,
  });
  const shown = isNew && isStill && preview.data?.kind === 'preview' ? preview.data : null;
  const refusal = isNew && preview.isError ? toCallError(preview.error) : null;
  const needsReason = shown !== null && shown.changes.moved.length + shown.changes.ended.length > 0;
  const errorAt = (path: string) =>
    (hasTried ? missing[path] : null) ?? problemAt(task.failure, path) ?? problemAt(refusal, path);

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (shown === null || (needsReason && reason.trim() === '')) return;
      const input = { ...where, regions, reason: reason.trim() === '' ? null : reason.trim(), confirmed: true };
      const answer = await call('launch.changeRegions', input);
      onClose();
      if (answer.kind === 'changed') changed(answer, 'The regions and waves were saved.');
    });
  const rowInputs = drafts.flatMap((_, index) =>
    ['name', 'key', 'wave', 'delayDays'].map((part) => `regions/${index}/${part}`),
  );
  return (
    <TaskSection
      title="Regions and waves"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Save regions
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {!view.rights.isReleaseManager && launch.regions.length > 0 && (
        <p className="launch-quiet">Taking a region out or putting it off is for a release manager.</p>
      )}
      <RegionRows regions={drafts} launchOn={launch.launchOn} errorAt={errorAt} onChange={setDrafts} />
      {isNew && Object.keys(missing).length === 0 && shown === null && refusal === null && <Skeleton width="wide" />}
      {shown && <RegionEffects {...shown} />}
      {hasTried && !isNew && <p>Nothing is changed yet: these are the regions as they stand.</p>}
      {needsReason && (
        <Field
          label="Reason"
          isRequired
          error={
            hasTried && reason.trim() === ''
              ? 'Say why: regions that are put off or taken out are asked about.'
              : problemAt(task.failure, 'reason')
          }
        >
          {(control) => <TextArea {...control} limit={500} value={reason} onChange={setReason} />}
        </Field>
      )}
      <TaskFailure failure={task.failure ?? refusal} inputs={['regions', 'reason', ...rowInputs]} />
    </TaskSection>
  );
}
