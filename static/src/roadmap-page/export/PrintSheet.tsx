import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';
import { spanOf, timeScaleOf, type TimeScale } from '../../../../src/domain/roadmap-page/span';
import { quarterStart } from '../../../../src/domain/calendar/quarter';
import { horizonLabel, quarterWords, targetWords } from '../roadmap-words';
import { cueWords } from '../item-cues';
import { healthWords } from './health-in-words';
import './print-sheet.css';
import type { PrintedRoadmap } from './printed-roadmap';

/** Width of the printed bars' drawing, whatever the paper scales it to. */
const BARS = 600;
/** Any will do: the drawing is scaled to its width. */
const PIXELS_PER_DAY = 1;

/** All rows on paper, a group to a page. */
export default function PrintSheet({ printed }: { readonly printed: PrintedRoadmap }) {
  const { title, lines, look, groups, names, view, locale } = printed;
  const scale =
    look === 'timeline'
      ? timeScaleOf(
          groups.flatMap(({ rows }) => rows.map(spanOf)),
          view.today,
          PIXELS_PER_DAY,
        )
      : null;
  return (
    <div className="print-sheet">
      <h1 className="print-sheet__title">{title}</h1>
      {lines.map((line) => (
        <p key={line} className="print-sheet__line">
          {line}
        </p>
      ))}
      {groups.map((group) => (
        <section key={group.id} className="print-sheet__group">
          {group.label !== '' && <h2 className="print-sheet__heading">{`${group.label} (${group.rows.length})`}</h2>}
          <table className="print-sheet__table">
            <thead>
              <tr>
                <th className="print-sheet__key">Key</th>
                <th>Summary</th>
                <th className="print-sheet__short">Horizon</th>
                <th>Health</th>
                <th className="print-sheet__fact">Decision owner</th>
                <th className="print-sheet__fact">Target</th>
                {scale === null ? (
                  <th className="print-sheet__short">Gaps</th>
                ) : (
                  <th className="print-sheet__when">{whenHead(scale)}</th>
                )}
              </tr>
            </thead>
            <tbody>
              {group.rows.map((row) => (
                <tr key={row.issueId}>
                  <td className="print-sheet__key">{row.key}</td>
                  <td>{row.summary}</td>
                  <td>{horizonLabel[row.horizon]}</td>
                  <td>
                    {healthWords(row)}
                    {cueWords(row, view.today).map((cue) => (
                      <small key={cue}>{cue}</small>
                    ))}
                    {row.health !== null && row.stage !== 'done' && <small>{row.health.sentence}</small>}
                  </td>
                  <td>{names.owner(row)}</td>
                  <td>{targetWords(row, locale)}</td>
                  {scale === null ? (
                    <td>{row.gaps.length === 0 ? '' : row.gaps.length}</td>
                  ) : (
                    <td className="print-sheet__when">
                      <PrintedBar row={row} scale={scale} today={view.today} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

const whenHead = ({ quarters }: TimeScale) =>
  `${quarterWords(quarters[0] ?? '')} to ${quarterWords(quarters.at(-1) ?? '')}`;

/** A bar over the quarters; the words beside it say the same. */
function PrintedBar({
  row,
  scale,
  today,
}: {
  readonly row: RoadmapRow;
  readonly scale: TimeScale;
  readonly today: string;
}) {
  const span = spanOf(row);
  const at = (day: string) => (scale.x(day) / scale.width) * BARS;
  return (
    <svg aria-hidden viewBox={`0 0 ${BARS} 16`} className="print-sheet__bars" preserveAspectRatio="none">
      {scale.quarters.map((quarter) => (
        <line
          key={quarter}
          x1={at(quarterStart(quarter))}
          x2={at(quarterStart(quarter))}
          y1="0"
          y2="16"
          stroke="#bbb"
        />
      ))}
      {span && (
        <rect x={at(span.from)} width={Math.max(at(span.to) - at(span.from), 4)} y="3" height="10" fill="#555" />
      )}
      <line x1={at(today)} x2={at(today)} y1="0" y2="16" stroke="#000" strokeWidth="2" />
    </svg>
  );
}
