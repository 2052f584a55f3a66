// What a page shows after a call comes when it comes: on a busy machine later than the library's one second. What never comes still fails.
if (typeof document !== 'undefined') require('@testing-library/react').configure({ asyncUtilTimeout: 10_000 });
