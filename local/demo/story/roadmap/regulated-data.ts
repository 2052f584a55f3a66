import {
  atRisk,
  decisions,
  high,
  medium,
  metric,
  noInsights,
  offTrack,
  onTrack,
  page,
  risks,
  type Dates,
} from './answers';
import type { RoadmapStory } from './roadmap-thread';

const objective = 'Be trusted with regulated data';

/** Initiatives for regulated data, and what the platform team builds for them. */
export const regulatedData = ({ on, quarter }: Dates): readonly RoadmapStory[] => [
  {
    project: 'STRAT',
    summary: 'EU data residency',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -37,
        answers: {
          horizon: 'now',
          problem:
            'Public-sector and health merchants may not store buyers’ data outside the EU; today we can’t promise that.',
          segment: ['enterprise'],
          metric: metric('EU merchants whose data never leaves the EU', '%', [0, 100], 'eu-residency'),
          confidence: medium('Databases and moves are proven; search and analytics are the open half.'),
          health: onTrack('The move of customer data is complete, with no rollback.'),
          releaseStage: 'ga',
          dateCommitment: 'external',
          targetWindow: quarter(30),
          tier: 'T1',
          regions: ['europe'],
          dependenciesReviewed: true,
          scopeIn: 'Storage and processing of buyers’ and orders’ data; search; reports; backups',
          scopeOut: 'Logs of our own staff tools',
          rollbackUrl: page('runbooks/eu-move-back'),
          risks: risks(
            ['A vendor’s support staff can read EU data from outside.', 2, 3, 'open', 'Yusuf Demir'],
            ['Search clusters in the EU cost twice the plan.', 2, 2, 'mitigated'],
          ),
          decisions: decisions({
            decidedOn: on(-110),
            choice: 'Two EU regions from the start',
            options: 'One region with a backup outside; one region now and one later',
            rationale: 'A failover that leaves the EU would break the promise on the worst day.',
          }),
        },
      },
      {
        day: -4,
        answers: { health: atRisk('Search clusters are four issues behind, and the contract says this quarter.') },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Zero-trust internal access',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -9,
        answers: {
          horizon: 'now',
          problem: 'Forty engineers have standing access to production. An auditor asked why, and there is no answer.',
          segment: ['internal'],
          metric: metric('People with standing access', 'people', [43, 0], 'standing-access'),
          confidence: high('Seven people are left, all on one tool.'),
          health: atRisk('Seven of 43 still have standing access; the last tool is switched next week.'),
          releaseStage: 'ga',
          dateCommitment: 'internal',
          targetWindow: on(-12),
          tier: 'T3',
          regions: ['worldwide'],
          dependenciesReviewed: true,
          scopeIn: 'Service identities; access on request; recorded sessions',
          scopeOut: 'Office network',
          insights: noInsights('Nobody outside sees it; the auditor’s report is the reason.'),
          risks: risks(['Break-glass accounts are slower than an outage allows.', 1, 3, 'open']),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Payment security standard v4',
    template: 'delivery',
    saves: [
      {
        day: -13,
        answers: {
          horizon: 'next',
          problem: 'The assessment against version 4 comes in five months; 14 of its controls have no evidence yet.',
          confidence: medium('The gap list is complete; who answers for the evidence isn’t decided.'),
          releaseStage: 'ga',
          dateCommitment: 'external',
          targetWindow: quarter(151),
          risks: risks(['Scripts of merchants on the payment page can’t all be listed.', 2, 3, 'open', 'Yusuf Demir']),
        },
      },
    ],
  },
  {
    project: 'PLAT',
    summary: 'Privileged access management',
    template: 'delivery',
    objective,
    saves: [
      {
        day: -10,
        answers: {
          horizon: 'now',
          problem: 'Access to production is granted by chat and never taken back.',
          segment: ['internal'],
          confidence: high('All teams but one have moved.'),
          health: onTrack('Approval chains are in use by five of six teams.'),
          releaseStage: 'ga',
          dateCommitment: 'internal',
          scopeIn: 'Requests, approvals, expiring grants, recordings',
          // Metric, tier, regions and dependencies are still asked for.
        },
      },
    ],
  },
  {
    project: 'PLAT',
    summary: 'Edge cache for checkout',
    template: 'delivery',
    objective: 'Make checkout the fastest in our market',
    saves: [
      {
        day: -5,
        answers: {
          horizon: 'now',
          problem: 'Every price quote travels to Dublin, even for a buyer in Sydney.',
          segment: ['enterprise'],
          metric: metric('Checkout calls answered at the edge', '%', [0, 70], 'edge-hit-ratio'),
          confidence: high('The first two regions hold a hit ratio of 64 % under real load.'),
          health: onTrack('Two of five regions are live; purges arrive within two seconds.'),
          releaseStage: 'public-preview',
          dateCommitment: 'internal',
          targetWindow: on(48),
          tier: 'T3',
          regions: ['asia-pacific', 'north-america'],
          dependenciesReviewed: true,
          scopeIn: 'Prices, sessions, static parts of the checkout',
          scopeOut: 'Anything with a buyer’s name in it',
        },
      },
    ],
  },
  {
    project: 'PLAT',
    summary: 'Event backbone v2',
    template: 'delivery',
    objective: 'Give every merchant answers, not reports',
    saves: [
      {
        day: -17,
        answers: {
          horizon: 'now',
          problem: 'Orders reach the reports up to forty minutes late, and replays take a night.',
          segment: ['internal'],
          metric: metric('Event delay, 95th percentile', 's', [2400, 30], 'event-delay'),
          confidence: medium('The new schema registry is in use; replay isn’t.'),
          health: offTrack('Consumers fall behind at noon and the fix waits for a database upgrade.'),
          releaseStage: 'private-preview',
          dateCommitment: 'internal',
          targetWindow: quarter(34),
          tier: 'T2',
          regions: ['worldwide'],
          scopeIn: 'Schemas, replay, dead letters',
          scopeOut: 'Events for partners',
          risks: risks(['A replay doubles orders in the reports.', 2, 3, 'open']),
        },
      },
    ],
  },
];
