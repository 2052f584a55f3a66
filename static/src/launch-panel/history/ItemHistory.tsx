import { HistoryEntries, useLaunchHistory } from './HistoryEntries';

/** Everything that became of one item. */
export default function ItemHistory({ itemId }: { readonly itemId: string }) {
  const history = useLaunchHistory({ itemId, authorId: null });
  return <HistoryEntries history={history} isItemShown={false} />;
}
