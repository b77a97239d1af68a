import { fileAttachment, fileType } from '#domain/file/file-document.ts';
import { readWebp } from '#domain/file/webp.ts';
import type { FileRefusal } from '../database/file-store.ts';
import { Unreachable } from './unreachable.ts';

/** Brings files to the server and back, each in one request. What cannot be asked now throws `Unreachable`. */
export interface FilesTransfer {
  /** Safe to repeat: a file that is there already is not sent again. */
  upload(id: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<'sent' | FileRefusal>;
  /** `undefined`: the server does not have it whole, or not yet. */
  download(id: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const patience = 120_000;

/** What no second try would change. A 404 is no answer to a file: that server is older than photos. */
const refusals: Partial<Record<number, FileRefusal>> = {
  400: 'not-valid',
  409: 'other-bytes',
  410: 'gone',
  413: 'too-large',
  422: 'not-valid',
};

export function filesTransfer(
  slug: string,
  send: (path: string, init?: RequestInit) => Promise<Response>,
): FilesTransfer {
  async function ask(id: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    const path = `/db/${slug}/${id}/${fileAttachment}`;
    const limited = { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) };
    return send(path, limited).catch(() => {
      throw new Unreachable(0);
    });
  }

  return {
    async upload(id, bytes, signal) {
      // An answer that was lost, or a server that was restored: it may have the file already.
      const there = await ask(id, { method: 'HEAD' }, signal);
      if (there.ok && (await isWhatWasSaid(bytes, there))) return 'sent';
      if (!there.ok && there.status !== 404) throw new Unreachable(there.status);
      const response = await ask(
        id,
        { method: 'PUT', headers: { 'Content-Type': fileType }, body: bytes },
        signal,
      );
      if (response.ok) return 'sent';
      const refusal = refusals[response.status];
      if (refusal === undefined) throw new Unreachable(response.status);
      return refusal;
    },
    async download(id, signal) {
      const response = await ask(id, {}, signal);
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Unreachable(response.status);
      const body = await response.arrayBuffer().catch(() => {
        throw new Unreachable(0);
      });
      const bytes = new Uint8Array(body);
      // Cut short, damaged, or put there by somebody between us and the server: as good as not there yet.
      return readWebp(bytes) && (await isWhatWasSaid(bytes, response)) !== false ? bytes : undefined;
    },
  };
}

/** Whether the server's fingerprint of a file is that of these bytes; `undefined`: none came through. */
async function isWhatWasSaid(
  bytes: Uint8Array<ArrayBuffer>,
  { headers }: Response,
): Promise<boolean | undefined> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return headers.get('ETag')?.includes(sha256);
}
