import type { Dates } from '../roadmap/answers';
import type { LaunchStory } from './launch-thread';
import { plan } from './plan';
import { learned, measured, proposed, told } from './after-steps';
import { acknowledgement, became, decision, done, note, notApplicable, url } from './steps';

const PM = 'Isabel Santos';

/** T3, launched four weeks ago: the watch is over, the metric is read once more in two days. */
export const partnerDirectory = ({ on }: Dates): LaunchStory => ({
  project: 'GROW',
  summary: 'Partner directory',
  startedOn: -40,
  plan: plan('T3', on(-28)),
  scenes: [
    [
      -36,
      done('product.tier-and-scope', decision('T3: pages and forms, nothing that touches an account.')),
      done('engineering.monitoring', url('partner-directory/dashboard')),
      notApplicable('engineering.open-bugs', 'Content pages of the website, which has a tracker of its own.'),
    ],
    [
      -29,
      done('engineering.rollback', url('partner-directory/off-switch-log')),
      done('engineering.on-call', url('partner-directory/rota')),
      done('docs.published', url('partner-directory/help-page')),
      done('support.trained', acknowledgement('The old list is gone; all macros point to the directory.')),
      done('product-ops.internal-brief', acknowledgement('Partner managers and support have read it.')),
      told(PM, 'customers', 'Find an agency that knows your kind of store: by country, trade and size.'),
      told(
        PM,
        'support',
        'Macro “Find a partner” points to the directory. Questions about a listing go to partner managers.',
      ),
    ],
    [-28, became('launched', 'Live for everyone at nine; forms arrive.')],
    [-27, done('engineering.watch', note('24 hours: 3,100 visits, 46 forms, no error above the budget.'))],
    [
      -13,
      learned(PM, {
        wentWell: 'The off-switch was rehearsed twice, so nobody feared the morning.',
        toImprove: 'Support read the brief on the last day: their questions came after we had written the help page.',
        link: null,
      }),
      proposed(
        PM,
        'support.trained',
        'Ask support a week earlier on T3: two days leave no time to change the help page.',
      ),
    ],
    [-7, measured(PM, 'product.metric-check', 10.4, on(-8))],
  ],
});

/** T2, cancelled with its initiative. */
export const loyaltyWallet = ({ on }: Dates): LaunchStory => ({
  project: 'GROW',
  summary: 'Loyalty wallet',
  startedOn: -45,
  plan: plan('T2', on(15)),
  scenes: [
    [-44, done('product.tier-and-scope', decision('T2: three towns first, then by country.'))],
    [-19, became('cancelled', 'The pilot’s rule said stop: merchants don’t want to share customers.')],
  ],
});
