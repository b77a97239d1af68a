import { resolve } from 'node:path';

/** The settings of the server, by environment; see the README. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  couchdbUrl: string | undefined;
  publicUrl: string | undefined;
  tokenSecret: string | undefined;
  /** Believe the addresses that the proxy before this server names; only when there is one. */
  behindProxy: boolean;
  demo: boolean;
}

/** Reads the settings once; throws in plain words at a wrong one, so that the server does not start half. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: port(env['PORT'] ?? '3080'),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] ?? './data'),
    couchdbUrl: address('COUCHDB_URL', env['COUCHDB_URL']),
    publicUrl: address('PUBLIC_URL', env['PUBLIC_URL']),
    tokenSecret: secret(env['TOKEN_SECRET']),
    behindProxy: env['BEHIND_PROXY'] === '1',
    demo: env['DEMO'] === '1',
  };
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new Error(`PORT is "${text}"; it must be a number from 0 to 65535.`);
}

function address(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error(`${name} is "${text.replace(/\/\/.*@/, '//…@')}"; it must be an http or https address.`);
}

function secret(text: string | undefined): string | undefined {
  if (text === undefined || text.length >= 32) return text;
  throw new Error('TOKEN_SECRET is too short; give at least 32 characters.');
}
