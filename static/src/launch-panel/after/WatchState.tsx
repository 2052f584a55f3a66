import { ItemLink } from '../ItemLink';
import { useLaunch } from '../launch-context';

const WATCH_KEY = 'engineering.watch';

/** How the first day went, which stands with the checklist's own item. */
export function WatchState() {
  const { reading } = useLaunch();
  const item = reading.assessment.items.find(({ itemId }) => itemId === WATCH_KEY);
  const note = reading.launch.items[WATCH_KEY]?.evidence.findLast(({ kind }) => kind === 'note');
  if (item === undefined) return null;
  return (
    <section className="after__part" aria-labelledby="after-watch">
      <h3 className="launch-subtitle" id="after-watch">
        24 h watch
      </h3>
      <p>
        <ItemLink itemId={WATCH_KEY}>{item.title}</ItemLink> {item.sentence.slice(item.title.length + 1)}
      </p>
      {note?.kind === 'note' && <p className="after__text">{note.value}</p>}
    </section>
  );
}
