/**
 * What the app's page may load. `style-src` allows inline styles, because Mantine sets style attributes and one
 * style element; scripts come from our own files only, and nothing is evaluated. The page speaks to its own origin
 * alone: the app protocol hands /api/ and /db/ on to the team's sync-server, so no other address is open to it.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
