import type { ImageHeader } from './image-header.ts';
import { longestSide } from '../file/file-document.ts';

/** Why a file that somebody chose becomes no photo. */
export type PhotoRefusal =
  | 'not-image'
  /** A photo of an iPhone, in a form that this browser cannot open. */
  | 'heic'
  | 'broken'
  | 'too-heavy'
  | 'too-many-pixels'
  /** This browser cannot make what we keep. */
  | 'no-webp';

/** In bytes, and in dots: more than any telephone makes, and less than what stops a small computer. */
export const heaviest = 30 * 1024 * 1024;
const mostPixels = 40_000_000;

/** What can be said against a photo before it is opened. */
export function refusalOf(bytes: number, header: ImageHeader | undefined): PhotoRefusal | undefined {
  if (!header) return 'not-image';
  if (bytes > heaviest) return 'too-heavy';
  return tooManyPixels(header) ? 'too-many-pixels' : undefined;
}

export const tooManyPixels = ({ width, height }: { width: number; height: number }): boolean =>
  width * height > mostPixels;

/** The size within a square of `side`, in the same proportion and never larger than it was. */
export function fitWithin(
  { width, height }: { width: number; height: number },
  side: number = longestSide,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}
