import AddIcon from '@atlaskit/icon/core/add';
import DownloadIcon from '@atlaskit/icon/core/download';
import UploadIcon from '@atlaskit/icon/core/upload';
import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../../src/contract/operations';
import { toCallError } from '../call-error';
import { downloadText } from '../portfolio-page/download-text';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { exportInsights } from './export-insights';

interface PageActionsProps {
  readonly asked: InputOf<'insight.search'>;
  /** Whether the filter lets anything through. */
  readonly hasAny: boolean;
  readonly canWrite: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** What can be done with insights as a whole. The export holds what the filter lets through. */
export function PageActions({ asked, hasAny, canWrite, onNew, onImport }: PageActionsProps) {
  const download = useMutation({
    mutationFn: () => exportInsights(asked),
    onSuccess: (csv) => downloadText('insights.csv', csv, 'text/csv;charset=utf-8'),
  });
  return (
    <div className="insights__actions">
      {hasAny && (
        <Button
          iconBefore={<DownloadIcon label="" size="small" />}
          isLoading={download.isPending}
          onClick={() => download.mutate()}
        >
          Download CSV
        </Button>
      )}
      {canWrite && (
        <>
          <Button iconBefore={<UploadIcon label="" size="small" />} onClick={onImport}>
            Import CSV
          </Button>
          <Button appearance="primary" iconBefore={<AddIcon label="" size="small" />} onClick={onNew}>
            Record insight
          </Button>
        </>
      )}
      {download.isError && (
        <Message tone="error" live="alert" title="Nothing was downloaded">
          <p>{toCallError(download.error).message}</p>
        </Message>
      )}
    </div>
  );
}
