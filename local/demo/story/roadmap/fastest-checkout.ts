import { atRisk, bets, decisions, high, low, medium, metric, offTrack, onTrack, risks, type Dates } from './answers';
import type { RoadmapStory } from './roadmap-thread';

const objective = 'Make checkout the fastest in our market';

/** Initiatives that serve the fastest checkout. */
export const fastestCheckout = ({ on }: Dates): readonly RoadmapStory[] => [
  {
    project: 'STRAT',
    summary: 'One-tap checkout',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -48,
        answers: {
          horizon: 'now',
          problem:
            'Four in ten returning buyers type card and address again, mostly on the phone, and half of those leave before they are through.',
          segment: ['small-business', 'mid-market'],
          metric: metric('Conversion of returning buyers', '%', [61, 70], 'returning-conversion'),
          confidence: medium('The web button works in the pilot; nothing is known yet of the app.'),
          health: onTrack('Web is live for a tenth of the buyers; the app follows with its next release.'),
          outcomeStatement: 'Returning buyers pay with one tap, on the web and in the app.',
          impact: 'Each point of conversion is worth about 2.1 m a year to our merchants, and 40 k a month to us.',
          leadingIndicator: 'Share of returning buyers who are offered one tap',
          bets: bets(
            ['Card kept after the first purchase', 'fewer than 1 in 3 buyers agree'],
            ['Wallets of the phone as a fallback', 'no lift after four weeks'],
          ),
          notDoing: 'Guest checkout stays as it is. No loyalty points.',
          reviewOn: on(21),
          risks: risks(
            ['Two issuers refuse network tokens for renewals.', 2, 3, 'open', 'Marta Kowalska'],
            ['Consent for kept cards differs by country.', 1, 3, 'mitigated', 'Beatrice Fontaine'],
          ),
          decisions: decisions({
            decidedOn: on(-60),
            choice: 'Web first, the app one release later',
            options: 'Both at once; the app first',
            rationale: 'The web has two thirds of the returning buyers and can be switched off within a minute.',
            revisitOn: on(21),
          }),
        },
      },
      {
        day: -20,
        answers: {
          health: atRisk('The app slipped a release: declined payments left the buyer on an empty sheet.'),
          confidence: medium('Web at 66 % after six weeks; the app is fixed but not in the stores yet.'),
        },
      },
      {
        day: -3,
        answers: {
          health: onTrack('Only two app fixes are left and both are in review; web holds 67 % and grows.'),
          confidence: high('67 % on the web before the app counts at all, and the gap closes by half a point a week.'),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Local payment methods in EMEA',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -33,
        answers: {
          horizon: 'now',
          problem:
            'In eight countries our checkout lacks the method that most people there pay with. Merchants send those buyers an invoice, or lose them.',
          segment: ['mid-market', 'enterprise'],
          metric: metric('Buyers who find their usual method', '%', [58, 90], 'local-method-coverage'),
          confidence: medium('Instalments shipped in five countries without trouble; redirects hang on two banks.'),
          health: onTrack('Instalments are out; redirects for the Nordics are next.'),
          outcomeStatement: 'Buyers in EMEA pay the way they pay at home.',
          impact: 'Merchants in the Nordics put the lost orders at 9 %; it is the first reason they name for leaving.',
          leadingIndicator: 'Countries in which all three most used methods are on offer',
          bets: bets(['Lenders by partner, not one by one', 'a partner takes more than 1.2 % of the order']),
          reviewOn: on(28),
          risks: risks([
            'A bank’s certification takes longer than its own schedule says.',
            3,
            2,
            'open',
            'Priya Raman',
          ]),
        },
      },
      {
        day: -2,
        answers: {
          health: atRisk(
            'The second Nordic bank moved our certification by three weeks; tap to pay waits for readers.',
          ),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Checkout under 300 ms',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -5,
        answers: {
          horizon: 'now',
          problem:
            'Outside Europe the checkout call takes 480 ms at the 95th percentile; buyers on phones see a spinner.',
          segment: ['enterprise'],
          metric: metric('Checkout call, 95th percentile', 'ms', [480, 300], 'checkout-p95'),
          confidence: medium('The budget for fraud calls brought 85 ms; the edge has to bring the rest.'),
          health: onTrack('371 ms; the first two regions use the edge cache without a stale price so far.'),
          outcomeStatement: 'Nobody waits for our checkout, wherever they are.',
          impact: 'In the holdout, 100 ms were worth 0.7 % of orders.',
          leadingIndicator: 'Share of checkout calls that are answered at the edge',
          reviewOn: on(40),
          risks: risks(['Cached prices are shown for a minute after a change.', 2, 2, 'open']),
        },
      },
    ],
  },
  {
    project: 'STRAT',
    summary: 'Smart retries and recovery',
    template: 'outcome',
    objective,
    saves: [
      {
        day: -6,
        answers: {
          horizon: 'now',
          problem: 'One in nine recurring charges fails, and most merchants write to the buyer by hand, or never.',
          segment: ['self-serve', 'small-business'],
          metric: metric('Failed recurring charges that are recovered', '%', [12, 33], 'recovered-charges'),
          confidence: low('Retries alone stall at 24 %: the rest needs updated cards, and those are late.'),
          health: offTrack('24 % recovered and flat for a month; the account updater misses its date.'),
          outcomeStatement: 'Merchants get paid for renewals without asking anyone.',
          impact: 'Failed renewals cost our merchants 3.4 m a year.',
          leadingIndicator: 'Retries sent at the hour that the decline reason suggests',
          // No review date and no insight yet: the panel asks for both.
          risks: risks(
            ['Issuers count our retries as abuse and block all of them.', 2, 3, 'open'],
            ['Only one of three card networks sends updates daily.', 3, 2, 'open', 'Priya Raman'],
          ),
        },
      },
    ],
  },
];
