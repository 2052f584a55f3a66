import firstLoad from './first-load.mjs';
import fold from './fold.mjs';
import governance from './governance.mjs';
import launches from './launches.mjs';
import panelInteractive from './panel-interactive.mjs';
import panelRequests from './panel-requests.mjs';
import portfolio from './portfolio.mjs';
import roadmapPage from './roadmap-page.mjs';

/** Everything that `npm run bench` measures, in this order: those that add data come last. One file each. */
export const measurements = [
  fold,
  firstLoad,
  panelRequests,
  panelInteractive,
  governance,
  roadmapPage,
  launches,
  portfolio,
];
