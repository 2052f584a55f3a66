/** A JSON answer of the platform. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    statusText: statusTexts[status] ?? '',
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/**
 * What Forge's proxy answers when it couldn't pass a request on. The packages throw on the header: `NEEDS_AUTHENTICATION_ERR` as
 * NeedsAuthenticationError, all else as ProxyRequestError.
 */
export function proxyErrorResponse(status: number, errorCode: string): Response {
  return jsonResponse(status, { code: errorCode, message: errorCode }, { 'forge-proxy-error': errorCode });
}

/** What this host doesn't model is refused loudly: no call may seem to work here and fail in Forge. */
export function notModelled(what: string): Response {
  return proxyErrorResponse(501, `NOT_MODELLED_BY_LOCAL_HOST: ${what}`);
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};
