/** What the network does to the next request. `lost`: the answer, after it was done. `twice`: it is sent two times. */
export type Mood = 'well' | 'down' | 'lost' | 'twice';

/** An answer that is kept back on its way. */
export interface KeptAnswer {
  /** The server has answered. */
  arrived: Promise<void>;
  release(): void;
}

/** The way from a device to its server, with what can happen on it. */
export interface TestNetwork {
  send(path: string, init?: RequestInit): Promise<Response>;
  /** How the next request fares; after that all is well. */
  next(mood: Mood): void;
  /** Whether there is no network at all. */
  away(isAway: boolean): void;
  /** Keeps back the next answer to a request for this. */
  keepAnswerTo(part: '_changes' | '_bulk_docs'): KeptAnswer;
}

export function testNetwork(request: (path: string, init: RequestInit) => Promise<Response>): TestNetwork {
  let mood: Mood = 'well';
  let isAway = false;
  let keeping: { part: string; arrive(): void; released: Promise<void> } | undefined;

  return {
    async send(path, init = {}) {
      const now = mood;
      mood = 'well';
      if (isAway || now === 'down') throw new TypeError('No network.');
      if (now === 'twice') await (await request(path, init)).arrayBuffer();
      const response = await request(path, init);
      if (now === 'lost') throw new TypeError('The answer was lost.');
      if (keeping && path.includes(keeping.part)) {
        const { arrive, released } = keeping;
        keeping = undefined;
        arrive();
        await released;
      }
      return response;
    },
    next(given) {
      mood = given;
    },
    away(given) {
      isAway = given;
    },
    keepAnswerTo(part) {
      const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      keeping = { part, arrive: arrived.resolve, released: released.promise };
      return {
        arrived: arrived.promise,
        release() {
          keeping = undefined;
          released.resolve();
        },
      };
    },
  };
}
