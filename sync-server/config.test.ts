import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('has a default for every setting, on loopback', () => {
  expect(readConfig({})).toMatchObject({ port: 3080, host: '127.0.0.1', couchdbUrl: undefined, demo: false });
});

test.each([
  [{ PORT: 'tachtig' }, 'PORT is "tachtig"; it must be a number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ COUCHDB_URL: 'ftp://x' }, 'COUCHDB_URL is "ftp://x"; it must be an http or https address.'],
  [{ PUBLIC_URL: 'dorp' }, 'PUBLIC_URL is "dorp"'],
  [{ TOKEN_SECRET: 'kort' }, 'TOKEN_SECRET is too short'],
])('stops at a wrong setting with a clear word: %o', (env, words) => {
  expect(() => readConfig(env)).toThrow(words);
});

test('never repeats a password', () => {
  expect(() => readConfig({ COUCHDB_URL: 'ftp://admin:geheim@x' })).not.toThrow('geheim');
});
