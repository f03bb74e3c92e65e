/** Who we say we are, and where the token may go. */

export interface Bearer {
  userAgent: string;
  token: string | null;
  /** Base URL whose origin alone is trusted with the token. */
  endpoint: string;
}

/**
 * The headers of a request: our User-Agent, and the token for the endpoint's origin only. An Authorization that the
 * caller set is replaced by ours there and dropped everywhere else, so that no library and no redirect can leak one.
 */
export const headersFor = (
  { userAgent, token, endpoint }: Bearer,
  url: string,
  given: RequestInit['headers'],
  withToken: boolean,
): Headers => {
  const headers = new Headers(given);
  headers.set('user-agent', userAgent);
  const trusted = withToken && new URL(url).origin === new URL(endpoint).origin;
  if (!trusted) headers.delete('authorization');
  else if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return headers;
};
