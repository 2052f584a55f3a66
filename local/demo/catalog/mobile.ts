/** See payments.ts for the form. */
export const mobile = `
App shell and navigation | relaunch | App shell | tab bars, deep links, navigation stacks, app shortcuts, launch screens
Orders on the go | relaunch | Orders | order lists, order filters, packing slips, order notes, barcode scans
Offline mode | relaunch | Sync | offline queues, merge conflicts, cached images, sync indicators, storage limits
Push notifications | relaunch | Notifications | push channels, quiet hours, notification settings, badge counts, delivery receipts
Biometric sign-in | sso | Sign-in | biometric prompts, fallback codes, device lists, session locks, trusted devices
One-tap pay in the app | one-tap | Payments in app | wallet buttons, payment sheets, receipt screens, declined payments, saved wallets
Tap to pay on phone | local-methods | Payments in app | contactless readers, pin entry screens, reader pairings, offline payments, tipping options
Store switcher | multi-store | App shell | store lists, store badges, recent stores, store roles, store colours
Accessibility programme | - | App shell | focus orders, dynamic type sizes, contrast themes, voice labels, motion settings
Release train and crash budget | - | Release | crash reports, release channels, staged rollouts, release notes, beta testers
Mobile onboarding | onboarding | Sign-in | welcome tours, setup checklists, permission requests, sample stores, invite links
Home widgets | self-serve | Notifications | sales widgets, widget sizes, refresh schedules, widget privacy options, lock-screen cards
`;
