import type { Content, Kind } from '../document/kind.ts';
import type { Problem } from '../document/validate.ts';
import { findBsn } from './bsn.ts';
import { freeTextsIn } from './free-texts.ts';

/**
 * The fields in which something that looks like a BSN was written, compared with the document as it stood. A text that
 * stood there already is never one of them, so nobody is held up by what they did not write.
 *
 * For forms, before anything is saved, and not for the gateway. There a value that was brought back (by a merge, out of
 * the bin, after a restore) cannot be told from a new one, and a check that one in eleven harmless numbers fails would
 * hold up work that is on a device already.
 */
export function bsnProblems(
  kind: Kind,
  content: Readonly<Record<string, unknown>>,
  stood: Partial<Content> = {},
): Problem[] {
  return Object.entries(content).flatMap(([field, value]) => {
    const before = new Set(freeTextsIn(kind, field, stood[field]));
    const written = freeTextsIn(kind, field, value).filter((text) => !before.has(text));
    return written.some((text) => findBsn(text) !== undefined) ? [{ field, problem: 'bsn' }] : [];
  });
}
