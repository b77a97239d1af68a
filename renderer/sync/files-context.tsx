import { createContext, useContext } from 'react';
import type { FileUsage } from '../database/file-store.ts';

/** The bytes of photos, as screens ask for them. */
export interface Files {
  /** How much is kept on this device; `undefined`: not counted yet. A new value at every change. */
  usage: FileUsage | undefined;
  /** Keeps a picture that somebody made, on this device first; gives its id. */
  add(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** A picture if it is on this device. */
  peek(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** A picture that somebody wants to see: from this device, else from the server. `undefined`: not now. */
  look(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  setBudget(bytes: number): Promise<void>;
  /** Sends a picture once more that the server would not have. */
  tryAgain(id: string): Promise<void>;
}

export const FilesContext = createContext<Files | null>(null);

export function useFiles(): Files {
  const files = useContext(FilesContext);
  if (!files) throw new Error('A photo stands outside FilesContext.');
  return files;
}
