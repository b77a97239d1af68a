type Fetch = (url: string, init: RequestInit & { duplex?: 'half' }) => Promise<Response>;

/** Answered when no sync-server has been chosen yet. */
const noServer = {
  error: 'no-server',
  message: 'Er is nog geen server van je team gekozen. Alles blijft op deze computer bewaard.',
};

// The page's cookies, origin and referrer are of app:// and mean nothing to the server; the rest of its headers do.
const notForwarded = ['cookie', 'host', 'origin', 'referer', 'connection', 'content-length'];

/**
 * Hands a request of the page on to the team's sync-server, so that the page speaks to its own origin in both hosts:
 * no cross-origin rights for anyone. A server that cannot be reached is a network error, as it is in a browser.
 */
export async function forwardToServer(
  fetch: Fetch,
  serverAddress: string | null,
  request: Request,
): Promise<Response> {
  if (serverAddress === null) return Response.json(noServer, { status: 503 });
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const name of Array.from(headers.keys()))
    if (notForwarded.includes(name) || name.startsWith('sec-')) headers.delete(name);
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  try {
    const answer = await fetch(`${serverAddress}${pathname}${search}`, {
      method: request.method,
      headers,
      signal: request.signal,
      redirect: 'error',
      ...(hasBody ? { body: await request.arrayBuffer() } : {}),
    });
    const answered = new Headers(answer.headers);
    // The body is already unpacked, so the headers that describe its packing no longer hold.
    for (const name of ['set-cookie', 'content-encoding', 'content-length', 'transfer-encoding'])
      answered.delete(name);
    return new Response(answer.body, {
      status: answer.status,
      statusText: answer.statusText,
      headers: answered,
    });
  } catch {
    return Response.error();
  }
}
