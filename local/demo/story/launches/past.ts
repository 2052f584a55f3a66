import type { Dates } from '../roadmap/answers';
import type { LaunchStory } from './launch-thread';
import { plan } from './plan';
import { acknowledgement, actual, attached, became, decision, done, note, notApplicable, url } from './steps';

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
      done('product.release-note', note('Find an agency that knows your kind of store.')),
    ],
    [-28, became('launched', 'Live for everyone at nine; forms arrive.')],
    [-27, done('engineering.watch', note('24 hours: 3,100 visits, 46 forms, no error above the budget.'))],
    [-7, attached('product.metric-check', actual(10.4, on(-8)))],
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
