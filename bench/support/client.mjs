/** Calls the app's operations as the shell's pages do, and reads the host's meter of what each used. */
export function createClient(origin) {
  const cookies = new Map();

  async function ask(accountId, address, body) {
    const headers = { 'content-type': 'application/json', origin };
    const cookie = accountId === null ? undefined : await cookieOf(accountId);
    const response = await patiently(origin + address, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return { response, value: text === '' ? undefined : JSON.parse(text) };
  }

  async function cookieOf(accountId) {
    if (!cookies.has(accountId)) {
      const { response } = await ask(null, '/_host/session', { accountId });
      cookies.set(accountId, response.headers.get('set-cookie')?.split(';')[0]);
    }
    return cookies.get(accountId);
  }

  /** One call of an operation from a module's page; answers what it said and what it used. */
  async function call(accountId, operation, input, { module = 'gantry-page', issueKey } = {}) {
    const query = new URLSearchParams({ module, location: origin, ...(issueKey && { issue: issueKey }) });
    const { value: placement } = await ask(accountId, `/_host/context?${query}`);
    const startedAt = performance.now();
    const { value } = await ask(accountId, '/_host/invoke', {
      contextToken: placement.contextToken,
      functionKey: operation,
      payload: input,
    });
    const ms = performance.now() - startedAt;
    const answer = value.value;
    if (!answer.ok)
      throw new Error(`${operation}: ${answer.error.message} ${JSON.stringify(answer.error.problems ?? '')}`);
    const { value: meter } = await ask(accountId, '/_host/meter');
    const used = meter.recent.find(({ functionKey }) => functionKey === operation)?.usage;
    return { value: answer.value, ms, bytes: JSON.stringify(answer.value).length, used };
  }

  return {
    call,
    meter: async () => (await ask(null, '/_host/meter')).value,
    /** What time it is on the host; with an instant, what time it is to be. */
    clock: async (now) => (await ask(null, '/_host/clock', now && { now: now.toISOString() })).value.now,
    /** Jira's own REST, as that person. */
    jira: async (accountId, address, body) => (await ask(accountId, `/rest/api/3/${address}`, body)).value,
  };
}

/** A busy host may close a connection that it kept open at the very moment at which it is used again: nothing of the request was read. */
async function patiently(address, request, more = 3) {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (more === 0 || !['ECONNRESET', 'UND_ERR_SOCKET'].includes(error.cause?.code)) throw error;
    return patiently(address, request, more - 1);
  }
}
