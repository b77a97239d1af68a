/**
 * The embedded store in a process of its own, because it leaks and it crashes. It listens on loopback with the secret
 * it is given, and ends with its parent: when the channel to it closes, also after kill -9.
 */
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { sayProblem } from '../say-problem.ts';
import { levelFiles } from './level-files.ts';

const require = createRequire(import.meta.url);
const [directory = '', port = '0'] = process.argv.slice(2);
const secret = process.env['STORE_SECRET'];
if (!directory || !secret) throw new Error('The embedded store needs a directory and STORE_SECRET.');

mkdirSync(join(directory, 'databases'), { recursive: true });
const config = join(directory, 'config.json');
writeFileSync(config, JSON.stringify({ admins: { service: secret }, log: { level: 'none' } }), {
  mode: 0o600,
});

const databases = `${join(directory, 'databases')}/`;
const { leveldown, squeeze } = levelFiles();
const PouchDB = require('pouchdb-core')
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-mapreduce'))
  .plugin(require('pouchdb-replication'))
  .defaults({ prefix: databases, db: leveldown });
const express = require('express');
const store = require('express-pouchdb')(PouchDB, {
  configPath: config,
  logPath: join(directory, 'store.log'),
  // Nobody asks how much room a database takes, and to say so every file of it is looked at.
  overrideMode: {
    exclude: ['disk-size', 'routes/fauxton', 'routes/special-test-auth', 'routes/find', 'routes/http-log'],
  },
});

interface Compacting {
  params: { database: string };
}
interface Answer {
  statusCode: number;
  send(body: unknown): Answer;
}

const server: Server = express()
  // A compaction is done when the bytes are gone too, as on a CouchDB.
  .post('/:database/_compact', ({ params }: Compacting, answer: Answer, next: () => void) => {
    const send = answer.send.bind(answer);
    answer.send = (body) => {
      answer.send = send;
      const done = answer.statusCode === 202 ? squeeze(databases + params.database) : Promise.resolve();
      done.then(
        () => send(body),
        () => process.exit(1),
      );
      return answer;
    };
    next();
  })
  .use('/', store)
  .listen(Number(port), '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') process.send?.({ port: address.port });
  });
server.keepAliveTimeout = 60_000;
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (reason) => sayProblem('The embedded store:', reason));
