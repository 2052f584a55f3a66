import { atRisk, guardrails, high, low, medium, metric, onTrack, page, risks, type Dates } from './answers';
import type { RoadmapStory } from './roadmap-thread';

const objective = 'Grow self-serve revenue by 30 %';

/** Initiatives that grow self-serve revenue. */
export const selfServeRevenue = ({ on }: Dates): readonly RoadmapStory[] => [
  {
    project: 'STRAT',
    summary: 'Guided onboarding',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -26,
        answers: {
          horizon: 'now',
          problem: 'Six in ten new stores never sell anything; most stop at the empty catalogue.',
          segment: ['self-serve'],
          metric: metric('New stores with a sale within seven days', '%', [22, 40], 'first-sale-7d'),
          confidence: medium('29 % since import and checklist are out.'),
          health: onTrack('29 %, two points above plan.'),
          outcomeStatement: 'A new store sells in its first week.',
          impact: 'A store that sells in week one stays three times as long.',
          leadingIndicator: 'Stores with ten products on day two',
          reviewOn: on(45),
        },
      },
      {
        day: -1,
        answers: {
          health: onTrack('33 % in the last cohort; sign-up without a card brought more stores, not worse ones.'),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Referral and partner programme',
    template: 'outcome',
    saves: [
      {
        day: -12,
        answers: {
          horizon: 'now',
          problem: 'Agencies bring stores and get nothing for it, so they bring them elsewhere.',
          segment: ['partners'],
          confidence: medium('The directory fills by itself; attribution isn’t built.'),
          health: onTrack('140 partners are listed; campaigns are next.'),
          outcomeStatement: 'A fifth of new stores come through partners.',
          // Objective, metric, impact, indicator, review and insights are gaps.
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Mobile app relaunch',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -40,
        answers: {
          horizon: 'now',
          problem: 'The old app could only show orders; merchants kept a laptop behind the counter.',
          segment: ['self-serve', 'small-business'],
          metric: metric('Merchants active in the app each week', 'merchants', [9800, 20000], 'mobile-wam', {
            actual: 18450,
            actualOn: on(-20),
          }),
          confidence: high('Measured, not guessed: 18,450 after eleven weeks.'),
          outcomeStatement: 'Merchants run the day’s work from the phone.',
          impact: 'Merchants who use the app weekly stay 14 months longer.',
          leadingIndicator: 'Orders packed from the phone',
          reviewOn: on(-20),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Usage-based plans',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -7,
        answers: {
          horizon: 'next',
          problem: 'Growing stores outgrow a plan in the middle of the month and have to call sales.',
          segment: ['self-serve', 'small-business'],
          metric: metric('Upgrades without a call', '%', [35, 80], 'self-serve-upgrades'),
          confidence: low('The pages are out; the billing engine hasn’t begun.'),
          health: onTrack('Plan pages convert as hoped; nothing is late.'),
          outcomeStatement: 'A plan grows with the store.',
          impact: 'Calls for upgrades cost sales two people.',
          leadingIndicator: 'Stores that look at the cost calculator',
          reviewOn: on(80),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Loyalty wallet',
    template: 'experiment',
    objective,
    saves: [
      {
        day: -50,
        answers: {
          problem: 'Small stores lose their regulars to chains that give points.',
          segment: ['small-business'],
          metric: metric('Repeat purchases within 30 days', '%', [18, 22], 'loyalty-repeat'),
          confidence: medium('Buyers like it in interviews; merchants were not asked about sharing.'),
          hypothesis:
            'We believe points that count in all stores of a town will move repeat purchases for small stores because buyers collect them faster.',
          experimentType: 'staged-rollout',
          audience: '60 stores in three towns, all of their buyers',
          minimumEffect: '+2 percentage points of repeat purchases',
          guardrails: guardrails(['Stores that leave the pilot', 'more than 10 of 60'], ['Refunds', 'more than 3 %']),
          decisionRule: 'Ship at +2 points with fewer than 10 stores leaving; else stop.',
          startOn: on(-50),
          endOn: on(-22),
        },
      },
      {
        day: -19,
        answers: {
          metric: metric('Repeat purchases within 30 days', '%', [18, 22], 'loyalty-repeat', {
            actual: 18.9,
            actualOn: on(-21),
          }),
          confidence: high('The rule is clear and so is the result.'),
          result: '+0.9 points (95 % interval −0.2 to 2.0); 17 of 60 stores left the pilot.',
          decision: 'stop',
          learning:
            'Merchants don’t want to share customers, whatever buyers think. Points inside one store remain open.',
        },
      },
    ],
  },
  {
    project: 'GROW',
    summary: 'Pricing page experiments',
    template: 'experiment',
    objective: 'Win mid-market merchants',
    saves: [
      {
        day: -12,
        answers: {
          horizon: 'now',
          problem:
            'Two thirds of visitors leave the pricing page without opening a plan; business buyers don’t find theirs.',
          segment: ['self-serve', 'mid-market'],
          metric: metric('Visitors who open a plan', '%', [34, 39], 'pricing-plan-opens'),
          confidence: medium('Interviews agree with the hypothesis; five of eight asked for a currency.'),
          hypothesis:
            'We believe one page for each kind of buyer, in their currency, will move plan opens because people leave when they have to convert.',
          experimentType: 'ab-test',
          audience: 'Visitors from ten countries, half of them, about 9,000 a week',
          minimumEffect: '+3 percentage points of plan opens',
          guardrails: guardrails(['Trials started', 'below 95 % of today'], ['Calls to sales', 'more than 40 a week']),
          decisionRule: 'Ship at +3 points or more; iterate once between +1 and +3; else stop.',
          startOn: on(-9),
          endOn: on(19),
          health: onTrack('Starts in three days; exposure logging is verified.'),
        },
      },
      {
        day: -4,
        answers: {
          health: onTrack('5,100 visitors in; both guardrails hold. The rule stays shut until the end date.'),
        },
      },
    ],
  },
  {
    project: 'GROW',
    summary: 'Partner directory',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -40,
        answers: {
          horizon: 'now',
          problem: 'Merchants ask support for an agency; support keeps a list in a document.',
          segment: ['partners', 'self-serve'],
          metric: metric('New stores through a partner', '%', [6, 12], 'partner-stores', {
            actual: 8,
            actualOn: on(-41),
          }),
          confidence: high('Built with eleven agencies; all of them list themselves.'),
          health: onTrack('Ready for launch in twelve days.'),
          releaseStage: 'ga',
          dateCommitment: 'none',
          targetWindow: on(-28),
          tier: 'T3',
          regions: ['worldwide'],
          dependenciesReviewed: true,
          scopeIn: 'Profiles, tiers, lead forms',
          scopeOut: 'Payouts to partners',
        },
      },
    ],
  },
  {
    project: 'GROW',
    summary: 'Lifecycle e-mails',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -3,
        answers: {
          horizon: 'now',
          problem: 'Stores that stop selling hear nothing from us until they cancel.',
          segment: ['self-serve'],
          metric: metric('Paused stores that sell again', '%', [4, 9], 'win-back'),
          confidence: medium('The first journey brought 6 % back in the test.'),
          health: atRisk('Two send windows start late; the launch itself doesn’t wait for them.'),
          releaseStage: 'ga',
          dateCommitment: 'none',
          targetWindow: on(2),
          tier: 'T3',
          regions: ['worldwide'],
          dependenciesReviewed: true,
          scopeIn: 'Three journeys; unsubscribe; send windows',
          scopeOut: 'Messages in the app',
          rollbackUrl: page('runbooks/journeys-off'),
          risks: risks(['Unsubscribes reach the list an hour late.', 2, 2, 'open']),
        },
      },
    ],
  },
];
