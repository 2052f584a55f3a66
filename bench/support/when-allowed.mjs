const REFUSED = /limiting requests/;
const WAIT_MS = 2_000;
const MOST_TIMES = 60;

/** Asks again, some time later, as long as all the statements that a second allows are taken: by a build, or by many changes at once. */
export async function whenAllowed(ask, times = MOST_TIMES) {
  try {
    return await ask();
  } catch (error) {
    if (times === 0 || !REFUSED.test(error.message)) throw error;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    return whenAllowed(ask, times - 1);
  }
}
