import { MetricCheck } from './MetricCheck';
import { ReleaseNotes } from './ReleaseNotes';
import { Retrospective } from './Retrospective';
import { WatchState } from './WatchState';
import './after.css';

/** In the order of their days: the note on T0, the watch on T+1, the retrospective on T+14, the metric on T+30 and T+90. */
export default function Aftermath() {
  return (
    <div className="after">
      <ReleaseNotes />
      <WatchState />
      <Retrospective />
      <MetricCheck />
    </div>
  );
}
