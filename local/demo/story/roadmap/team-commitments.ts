import { atRisk, high, low, medium, metric, noInsights, offTrack, onTrack, page, risks, type Dates } from './answers';
import type { RoadmapStory } from './roadmap-thread';

const checkout = 'Make checkout the fastest in our market';
const midMarket = 'Win mid-market merchants';

/** What the payments, search and mobile teams have taken on. */
export const teamCommitments = ({ on, quarter }: Dates): readonly RoadmapStory[] => [
  {
    project: 'PAY',
    summary: 'Account updater',
    template: 'delivery',
    objective: checkout,
    saves: [
      {
        day: -26,
        answers: {
          horizon: 'now',
          problem: 'Renewals fail because a card was replaced, and the merchant learns of it last.',
          segment: ['self-serve', 'small-business'],
          metric: metric('Renewals saved by an updated card', 'a month', [0, 2400], 'updated-cards'),
          confidence: high('Two networks send updates daily; the third sends weekly, which is enough.'),
          health: onTrack('Issuer batches arrive; opt-outs are the last piece.'),
          releaseStage: 'ga',
          dateCommitment: 'internal',
          targetWindow: on(3),
          tier: 'T2',
          regions: ['europe', 'north-america'],
          dependenciesReviewed: true,
          scopeIn: 'Daily updates of two networks; opt-out; reports',
          scopeOut: 'Bank accounts',
          rollbackUrl: page('runbooks/account-updater-off'),
        },
      },
      {
        day: -2,
        answers: {
          health: onTrack('Two weeks over the first date, but the release is tested and everybody is ready.'),
        },
      },
    ],
  },
  {
    project: 'PAY',
    summary: 'Multi-store settlement',
    template: 'delivery',
    objective: midMarket,
    saves: [
      {
        day: -8,
        answers: {
          horizon: 'now',
          problem: 'A chain gets one payout and has to split it over its stores by hand.',
          segment: ['mid-market', 'enterprise'],
          confidence: medium('The balances are designed; transfers between stores aren’t.'),
          health: onTrack('Began as planned; no blocker.'),
          releaseStage: 'private-preview',
          dateCommitment: 'internal',
          targetWindow: quarter(40),
          tier: 'T2',
          // Metric, regions, scope, dependencies and the rollback plan are gaps.
        },
      },
    ],
  },
  {
    project: 'PAY',
    summary: 'Usage-based billing engine',
    template: 'delivery',
    saves: [
      {
        day: -11,
        answers: {
          problem: 'Plans can only be billed by the month; usage is billed by hand.',
          confidence: low('Not estimated yet.'),
          releaseStage: 'private-preview',
          dateCommitment: 'none',
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'Zero-result recovery',
    template: 'delivery',
    objective: midMarket,
    saves: [
      {
        day: -39,
        answers: {
          horizon: 'now',
          problem: 'One search in five ends on an empty page, and eight of ten buyers leave from there.',
          segment: ['small-business', 'mid-market'],
          confidence: medium('Fallback categories work in the lab.'),
          health: onTrack('Launch is planned with the next release.'),
          releaseStage: 'ga',
          dateCommitment: 'internal',
          targetWindow: on(6),
          tier: 'T2',
          regions: ['worldwide'],
          scopeIn: 'Fallback categories, alternative queries, tips',
          scopeOut: 'Ads on empty pages',
          rollbackUrl: page('runbooks/zero-result-off'),
        },
      },
      {
        day: -4,
        answers: {
          health: atRisk('Moved to the third date: categories of large stores need a rebuild first.'),
          targetWindow: on(20),
          risks: risks(['The rebuild slows search for an hour.', 2, 3, 'open']),
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'EU index clusters',
    template: 'delivery',
    objective: 'Be trusted with regulated data',
    saves: [
      {
        day: -1,
        answers: {
          horizon: 'now',
          problem: 'Product searches of EU buyers are answered, and logged, outside the EU.',
          segment: ['enterprise'],
          metric: metric('EU searches answered in the EU', '%', [0, 100], 'eu-searches'),
          confidence: low('The failover drill failed twice.'),
          health: offTrack('The failover drill failed again; the due date in six days can’t hold.'),
          releaseStage: 'ga',
          dateCommitment: 'external',
          targetWindow: on(6),
          tier: 'T3',
          regions: ['europe'],
          dependenciesReviewed: true,
          scopeIn: 'Two clusters; snapshots; keys held in the EU',
          insights: noInsights('A duty, not a wish: see the tenders under EU data residency.'),
          risks: risks(['A failed failover empties search for minutes.', 3, 3, 'open']),
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'Search latency at the edge',
    template: 'delivery',
    saves: [],
    draft: {
      day: -1,
      answers: {
        problem: 'Prefix queries from Asia take 600 ms; people have typed the whole word by then.',
        releaseStage: 'private-preview',
        confidence: low('Depends on what the edge cache for checkout learns'),
      },
    },
  },
  {
    project: 'MOB',
    summary: 'Tap to pay on phone',
    template: 'delivery',
    objective: checkout,
    saves: [
      {
        day: -7,
        answers: {
          horizon: 'now',
          problem: 'Market traders carry a card reader that is flat when it is needed.',
          segment: ['small-business'],
          metric: metric('Merchants who take a payment on the phone each week', 'merchants', [0, 1500], 'tap-to-pay'),
          confidence: medium('Pairing is solid; entry of the pin waits for a certificate.'),
          health: atRisk('Two parts should have started; the certificate is promised for next week.'),
          releaseStage: 'public-preview',
          dateCommitment: 'internal',
          targetWindow: on(45),
          tier: 'T2',
          regions: ['europe'],
          dependenciesReviewed: true,
          scopeIn: 'Contactless cards; tips; receipts',
          scopeOut: 'Offline payments',
          rollbackUrl: page('runbooks/tap-to-pay-off'),
        },
      },
    ],
  },
  {
    project: 'MOB',
    summary: 'One-tap pay in the app',
    template: 'delivery',
    objective: checkout,
    saves: [
      {
        day: -9,
        answers: {
          horizon: 'now',
          problem: 'Buyers in the app type a card that the web knows already.',
          segment: ['small-business', 'mid-market'],
          metric: metric('App orders paid with one tap', '%', [0, 45], 'app-one-tap'),
          confidence: high('Two small fixes are left.'),
          health: onTrack('Both fixes are in review; the stores take three days.'),
          releaseStage: 'ga',
          dateCommitment: 'internal',
          targetWindow: on(12),
          tier: 'T3',
          regions: ['worldwide'],
          dependenciesReviewed: true,
          scopeIn: 'Payment sheet, saved wallets, receipts',
          scopeOut: 'Gift cards',
        },
      },
    ],
  },
  {
    project: 'MOB',
    summary: 'Accessibility programme',
    template: 'outcome',
    saves: [
      {
        day: -16,
        answers: {
          horizon: 'now',
          problem: 'With large type the order list can’t be used, and screen readers skip every third button.',
          segment: ['self-serve', 'enterprise'],
          confidence: medium('The audit is clear; who does it besides the app’s own work isn’t.'),
          health: onTrack('The audit is done and its list is ordered.'),
          outcomeStatement: 'Everybody can run a store from the app, whatever they see or hear.',
          reviewOn: on(54),
        },
      },
    ],
  },
];
