import { isRecord } from '#domain/sync/canonical.ts';
import type { DeviceCopy } from '../database/device-store.ts';

/** Who writes with which installation: as the server says, or without a network as it last said. */
export async function installationNames(
  { slug, fetch }: { slug: string; fetch(path: string): Promise<Response> },
  device: DeviceCopy,
): Promise<Record<string, string>> {
  const response = await fetch(`/api/buurten/${slug}/installations`).catch(() => undefined);
  if (response?.ok) {
    const names = namesIn(await response.json().catch(() => null));
    await device.saveInstallations(names);
    return names;
  }
  return namesIn(await device.installations());
}

const namesIn = (answer: unknown): Record<string, string> =>
  isRecord(answer)
    ? Object.fromEntries(
        Object.entries(answer).flatMap(([id, name]) => (typeof name === 'string' ? [[id, name]] : [])),
      )
    : {};
