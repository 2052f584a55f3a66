import { useMemo } from 'react';
import { VERDICTS_WORST_FIRST } from '../../../../src/domain/readiness/verdict';
import { computedHealthLabel } from '../../../../src/domain/rollup/measures/health-conditions';
import { useHostContext } from '../../host-context';
import { Message } from '../../ui/Message';
import { healthTone, verdictTones } from '../health-words';
import type { PlanPartProps } from '../plan-part';
import type { PlanView } from '../plan-view';
import { healthByParty, healthWorstFirst, readinessByParty } from './by-party';
import './charts.css';
import { PartyBars } from './PartyBars';
import { TrendCharts } from './TrendCharts';
import { Waits, type WaitsProps } from './Waits';

/** The plan in charts: over time, by team, and between teams. Each says in words what it shows. */
export default function PlanCharts({ waitsAsked = 0, ...part }: PlanPartProps & Pick<WaitsProps, 'waitsAsked'>) {
  const { reading, sent, issuesYouCanSee } = part.plan.rollup;
  if (reading.kind === 'partial') {
    return (
      <Message tone="warning" title="This reading is not complete, so there is nothing to draw">
        {reading.missing.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Message>
    );
  }
  return (
    <div className="charts">
      <TrendCharts part={part} />
      {sent < issuesYouCanSee ? <TooLarge sent={sent} of={issuesYouCanSee} /> : <ByTeam plan={part.plan} />}
      <Waits part={part} waits={reading.waits} waitsAsked={waitsAsked} />
    </div>
  );
}

/** A bar over a part of the plan would be a wrong figure. */
function TooLarge({ sent, of }: { readonly sent: number; readonly of: number }) {
  const number = new Intl.NumberFormat(useHostContext().locale);
  return (
    <p className="chart chart--wide">
      {`Health and readiness by team are drawn where the whole plan is on the page. Of this one, ${number.format(sent)} of ${number.format(of)} issues are: choose fewer roots to see them.`}
    </p>
  );
}

function ByTeam({ plan }: { readonly plan: PlanView }) {
  const health = useMemo(() => healthByParty(plan), [plan]);
  const readiness = useMemo(() => readinessByParty(plan), [plan]);
  return (
    <>
      <PartyBars
        title="Health by team"
        meaning="Active leaf issues by their computed health, each once. An issue without a team counts for its project."
        rows={health}
        states={healthWorstFirst}
        words={(state) => computedHealthLabel[state]}
        tone={(state) => healthTone[state]}
        strong={['done']}
        empty="There is no active work in this plan."
      />
      <PartyBars
        title="Launch readiness by team"
        meaning="Running launches by their verdict, for the team of the issue that is launched."
        rows={readiness}
        states={VERDICTS_WORST_FIRST}
        words={(verdict) => verdict}
        tone={(verdict) => verdictTones[verdict]}
        strong={['Ready']}
        empty="No launch is running in this plan."
      />
    </>
  );
}
