import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FromSchema } from 'json-schema-to-ts';
import { schemaCheck } from '../ipc/schema-check.ts';
import { windowStateSchema } from '../windows/window-state.ts';

const settingsSchema = {
  type: 'object',
  properties: {
    serverAddress: { type: 'string', maxLength: 500 },
    textSize: { type: 'number', minimum: 0.5, maximum: 3 },
    window: windowStateSchema,
  },
  additionalProperties: false,
} as const;

/** What this computer remembers of the desktop app; nothing of people is in it. */
export type Settings = FromSchema<typeof settingsSchema>;

const isSettings = schemaCheck<Settings>(settingsSchema);

/** The settings, or none when the file is absent or damaged: the app must open whatever stands there. */
export async function readSettings(path: string): Promise<Settings> {
  try {
    const settings: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isSettings(settings) ? settings : {};
  } catch {
    return {};
  }
}

/** The settings in use, written to their file one after the other; a crash leaves the old file or the new one. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, settings: Settings) {
    this.#path = path;
    this.#settings = settings;
  }

  get now(): Settings {
    return this.#settings;
  }

  /** Holds at once; resolves when it is on disk. Rejects when the disk refuses. */
  change(changes: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...changes };
    const text = JSON.stringify(this.#settings, null, 2);
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(this.#path), { recursive: true });
        await writeFile(`${this.#path}.new`, text);
        await rename(`${this.#path}.new`, this.#path);
      });
    return this.#writing;
  }
}
