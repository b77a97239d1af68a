import { extname, isAbsolute, relative, resolve } from 'node:path';
import { appHost, appScheme } from './app-origin.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The scheme's rights, registered before Electron is ready: an origin of its own, safe as https, with fetch. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

export type AppProtocol = {
  /** The folder with the built app. */
  readonly root: string;
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Hands a request on to the team's sync-server. */
  readonly forward: (request: Request) => Promise<Response>;
};

/** Answers a request under app://: the built app's own files, and /api/ and /db/ of the team's sync-server. */
export async function answerAppRequest(app: AppProtocol, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== appHost) return refusal(404);
  if (/^\/(api|db)\//.test(url.pathname)) return app.forward(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (url.pathname === serviceWorkerStart) return answer(new Uint8Array(), '.js', request);
  const path = fileWithin(app.root, url.pathname);
  if (!path || !contentTypes[extname(path)]) return refusal(404);
  try {
    return answer(await app.readFile(path), extname(path), request);
  } catch {
    return refusal(404);
  }
}

// Here the app's files are always at hand, so the script that would start a service worker is an empty one.
const serviceWorkerStart = '/registerSW.js';

const answer = (body: Uint8Array<ArrayBuffer>, extension: string, { method }: Request) =>
  new Response(method === 'HEAD' ? null : body, {
    headers: {
      ...safeHeaders,
      'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    },
  });

/** The file that a path means, or null when it would leave the folder. */
function fileWithin(root: string, pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const inside = relative(root, path);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? path : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

const safeHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const refusal = (status: 404 | 405) => new Response(null, { status, headers: safeHeaders });

// What is not in this list is not served: a file that does not belong to the app cannot become a page of it.
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
