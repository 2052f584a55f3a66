import type { StoredUser } from '../jira/state/model';

/** The account that the app acts as when it calls as itself. */
export const appUser: StoredUser = {
  id: '712020:gantry-app',
  accountType: 'app',
  displayName: 'Gantry',
  email: null,
  emailPublic: false,
  active: true,
  timeZone: 'UTC',
  locale: 'en_US',
  title: 'App',
  apiToken: null,
};

/** What people sign in with over basic authentication, beside their e-mail address. The local host serves this machine only. */
export const DEMO_TOKEN = 'demo';
