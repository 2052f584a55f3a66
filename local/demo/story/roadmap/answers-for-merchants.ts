import { atRisk, low, medium, metric, onTrack, page, risks, type Dates } from './answers';
import type { RoadmapStory } from './roadmap-thread';

const objective = 'Give every merchant answers, not reports';

/** Initiatives for merchants' answers, and what the analytics team builds for them. */
export const answersForMerchants = ({ on }: Dates): readonly RoadmapStory[] => [
  {
    project: 'STRAT',
    summary: 'Self-serve insights',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -7,
        answers: {
          horizon: 'now',
          problem: 'Merchants ask support what their own numbers mean: 300 tickets a month.',
          segment: ['small-business', 'mid-market'],
          metric: metric('Questions answered without support', '%', [62, 90], 'self-serve-answers'),
          confidence: medium('Dashboards brought 11 points; exports and cohorts have to bring as much again.'),
          health: atRisk('Exports began a week late, and cohorts have no dates yet.'),
          outcomeStatement: 'Merchants answer nine of ten questions themselves.',
          impact: '300 tickets a month, and the questions that nobody asks.',
          leadingIndicator: 'Saved views a merchant opens twice',
          reviewOn: on(50),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Near-real-time reporting',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -52,
        answers: {
          horizon: 'now',
          problem: 'On a sale’s first day merchants look at numbers of the day before.',
          segment: ['mid-market', 'enterprise'],
          metric: metric('Age of sales in reports', 'min', [40, 1], 'report-freshness'),
          confidence: medium('The stream is in production; reports read it for one merchant in ten.'),
          health: onTrack('Streaming is done ahead of plan.'),
          outcomeStatement: 'Merchants steer a sale while it runs.',
          impact: 'Merchants put late numbers at 2 % of a sale day’s revenue.',
          leadingIndicator: 'Reports that read the stream',
          reviewOn: on(20),
        },
      },
      // The last word is three weeks old: its weekly update is overdue.
      { day: -23, answers: { health: onTrack('Metrics layer done; only the event backbone is left.') } },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Forecasts for merchants',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -2,
        answers: {
          horizon: 'now',
          problem: 'Merchants order stock by feel, and run out of what sells in the second week of each month.',
          segment: ['mid-market'],
          metric: metric('Merchants who act on a forecast each week', '%', [0, 25], 'forecast-actions'),
          confidence: low('Forecasts are right enough; whether anybody acts on them isn’t known.'),
          health: onTrack('The date has passed but nobody waits for it; alerts follow in two weeks.'),
          outcomeStatement: 'Merchants order what will sell.',
          impact: 'A stock-out costs a mid-market merchant 900 a day.',
          leadingIndicator: 'Forecasts opened on a Monday',
          reviewOn: on(14),
          risks: risks(['Seasonal patterns of young stores are made of noise.', 3, 2, 'open']),
        },
      },
    ],
  },
  {
    project: 'ANLY',
    summary: 'Data export API',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -12,
        answers: {
          horizon: 'now',
          problem: 'Merchants with a warehouse copy their numbers from the screen.',
          segment: ['mid-market', 'enterprise'],
          metric: metric('Merchants with a weekly export', 'merchants', [0, 150], 'weekly-exports'),
          confidence: medium('Formats are agreed with six merchants; limits aren’t tested.'),
          health: atRisk('One job should have started last week; limits are tested on Friday.'),
          releaseStage: 'public-preview',
          dateCommitment: 'internal',
          targetWindow: on(48),
          tier: 'T2',
          regions: ['worldwide'],
          dependenciesReviewed: true,
          scopeIn: 'Orders, products and payouts as files; signed links; a schedule',
          scopeOut: 'Streaming; custom columns',
          rollbackUrl: page('runbooks/exports-off'),
        },
      },
    ],
  },
];
