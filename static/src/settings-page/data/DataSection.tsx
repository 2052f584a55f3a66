import { AbsentIssues } from './AbsentIssues';
import './data.css';
import { ExportData } from './ExportData';
import { RestoreData } from './RestoreData';

/** Everything that Gantry stores: out, back in, and what is left of issues that are gone. */
export function DataSection() {
  return (
    <>
      <ExportData />
      <RestoreData />
      <AbsentIssues />
    </>
  );
}
