import { buurtSchema } from '#domain/buurt/buurt-schema.ts';
import { keepsAttribute, keepsElement, keepsStyle } from '#domain/buurt/logo-parts.ts';
import { fitWithin } from '#domain/media/photo-limits.ts';

export type LogoProblem = 'kind' | 'too-large' | 'broken';
export type MadeLogo = { is: 'logo'; svg: string } | { is: 'refused'; why: LogoProblem };

const { maxLength } = buurtSchema.properties.logo;
const largestFile = 10 * 1024 * 1024;
/** The longest sides that are tried for a picture of dots, in pixels. */
const sides = [160, 112, 80];

/** A logo as it is kept, an SVG, of a file that somebody chose. */
export async function readLogo(file: File): Promise<MadeLogo> {
  if (file.size > largestFile) return refused('too-large');
  if (file.size === 0) return refused('broken');
  const isSvg = file.type === 'image/svg+xml' || /\.svg$/i.test(file.name);
  return isSvg ? tidied(await file.text()) : drawn(file);
}

const refused = (why: LogoProblem): MadeLogo => ({ is: 'refused', why });

/** The same picture without what could run or bring something from elsewhere. */
function tidied(text: string): MadeLogo {
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (root.nodeName !== 'svg' || root.querySelector('parsererror')) return refused('broken');
  for (const element of root.querySelectorAll('*')) {
    const isOdd = !keepsElement(element.localName);
    if (isOdd || (element.localName === 'style' && !keepsStyle(element.textContent ?? ''))) element.remove();
  }
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of element.getAttributeNames())
      if (!name.startsWith('xmlns') && !keepsAttribute(name, element.getAttribute(name) ?? ''))
        element.removeAttribute(name);
  const svg = new XMLSerializer().serializeToString(root);
  return svg.length > maxLength ? refused('too-large') : { is: 'logo', svg };
}

/** A picture of dots, drawn anew and small, within an SVG. */
async function drawn(file: File): Promise<MadeLogo> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return refused('kind');
  try {
    for (const side of sides) {
      const { width, height } = fitWithin(picture, side);
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d');
      if (!pen) return refused('broken');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, width, height);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
      if (svg.length <= maxLength) return { is: 'logo', svg };
    }
    return refused('too-large');
  } finally {
    picture.close();
  }
}
