/** What a zip says is in it. */
export interface ZipDirectory {
  names: string[];
  /** What all of it is unpacked, in bytes; `Infinity` where a part does not say so, or says more than a list can be. */
  unpacked: number;
}

const [endMark, entryMark] = [0x06054b50, 0x02014b50];
const [endLength, entryLength] = [22, 46];
/** A comment of at most 65,535 bytes may stand behind the end. */
const furthest = 65_535 + endLength;
const notSaidHere = 0xffffffff;

/**
 * Reads only the list at the end of a zip, so that a small file that would fill the memory is known before anything of
 * it is unpacked. What unpacks it must hold every part to the size that was said. `null`: no whole zip.
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const names: string[] = [];
  let unpacked = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entryMark) return null;
    unpacked += sizeSaid(view, at);
    const nameLength = view.getUint16(at + 28, true);
    names.push(latin(bytes.subarray(at + entryLength, at + entryLength + nameLength)));
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, unpacked };
}

/** Where the sizes stand behind the part instead, or in a place for very large ones, nothing is said here. */
function sizeSaid(view: DataView, at: number): number {
  const isBehind = (view.getUint16(at + 8, true) & 8) !== 0;
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (packed === notSaidHere || size === notSaidHere || (isBehind && packed === 0)) return Infinity;
  return size === 0 && packed > emptyPacked ? Infinity : size;
}

/** Nothing at all, packed, takes two bytes. */
const emptyPacked = 2;

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - furthest); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return null;
}

/** Bytes as signs one by one; enough to compare with names and marks of formats. */
export const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
