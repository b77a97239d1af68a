const allowed = ['https:', 'mailto:', 'tel:'];

/**
 * A link that may be handed to the system's own browser, mail or phone program, or null. Anything else could start a
 * program: file:, smb:, ms-*: and the like.
 */
export function parseExternalLink(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !allowed.includes(url.protocol)) return null;
  // A name before the @ makes an address look like another one.
  if (url.protocol === 'https:' && (url.username !== '' || url.password !== '')) return null;
  return url.href;
}
