import { fileType, largestFile } from '#domain/file/file-document.ts';
import { headerLength, readImageHeader } from '#domain/media/image-header.ts';
import { largestPreview } from '#domain/media/media-schema.ts';
import { fitWithin, type PhotoRefusal, refusalOf, tooManyPixels } from '#domain/media/photo-limits.ts';

/** `full`: this device has no room for it. */
export type PhotoProblem = PhotoRefusal | 'full';

export type MadePhoto =
  | { is: 'photo'; bytes: Uint8Array<ArrayBuffer>; width: number; height: number; preview: string }
  | { is: 'refused'; why: PhotoRefusal };

/** From the best to what is still to be looked at; the first that is small enough is taken. */
const qualities = [0.82, 0.65, 0.45];
const previewSides = [40, 24, 12];

/**
 * A photo as it is kept, of a file that somebody chose: upright, small enough, and drawn anew, so that nothing of the
 * camera's own notes (where, when, by which telephone) goes along.
 */
export async function makePhoto(file: Blob): Promise<MadePhoto> {
  const refused = (why: PhotoRefusal): MadePhoto => ({ is: 'refused', why });
  const head = await file
    .slice(0, headerLength)
    .arrayBuffer()
    .catch(() => undefined);
  if (!head) return refused('broken');
  const header = readImageHeader(new Uint8Array(head));
  const refusal = refusalOf(file.size, header);
  if (refusal) return refused(refusal);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return refused(header?.type === 'heic' ? 'heic' : 'broken');
  try {
    // Not every form of picture tells its size before it is opened.
    if (tooManyPixels(picture)) return refused('too-many-pixels');
    const size = fitWithin(picture);
    const bytes = await drawn(picture, size, largestFile);
    const preview = await previewOf(picture);
    return bytes && preview ? { is: 'photo', bytes, ...size, preview } : refused('no-webp');
  } finally {
    picture.close();
  }
}

/** The picture in that size as WebP of at most so many bytes; `undefined`: this browser does not make it. */
async function drawn(
  picture: ImageBitmap,
  { width, height }: { width: number; height: number },
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  // What can be seen through would be black by night.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: fileType, quality });
    if (blob.type !== fileType) return undefined;
    if (blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
}

async function previewOf(picture: ImageBitmap): Promise<string | undefined> {
  for (const side of previewSides) {
    const bytes = await drawn(picture, fitWithin(picture, side), largestPreview);
    if (bytes) return `data:${fileType};base64,${btoa(String.fromCharCode(...bytes))}`;
  }
  return undefined;
}
