import fc from 'fast-check';
import { whatDoesNotHold } from './invariants.ts';
import { take } from './play.ts';
import { comeToRest } from './quiet.ts';
import { backUp } from './store.ts';
import { type History, histories } from './steps.ts';
import { beginWorld, closeStage, openStage, type Stage } from './world.ts';

export interface Settings {
  /** Every so many seeds from this one on, for this many histories. */
  seed: number;
  runs: number;
  every: number;
  log(line: string): void;
}

export interface Played {
  histories: number;
  operations: number;
  /** The seed of the first history in which something did not hold; it plays that history again. */
  violation?: { seed: number; faults: string[] };
}

/** Plays random histories one after the other, until there are no more or something does not hold. */
export async function playHistories({ seed, runs, every, log }: Settings): Promise<Played> {
  const stage = await openStage();
  const played: Played = { histories: 0, operations: 0 };
  try {
    for (let n = 0; n < runs && !played.violation; n++) {
      const faults = await playOne(stage, seed + n * every, played);
      played.histories++;
      if (faults.length > 0) played.violation = { seed: seed + n * every, faults };
      if (played.histories % 100 === 0) log(`${played.histories} histories`);
    }
  } finally {
    await closeStage(stage);
  }
  return played;
}

/** One history of one seed. With SHRINK in the environment it is played again, ever shorter, while it goes on failing. */
async function playOne(stage: Stage, seed: number, played: Played): Promise<string[]> {
  let faults: string[] = [];
  let shortest: History | undefined;
  const property = fc.asyncProperty(fc.noBias(histories), async (history) => {
    played.operations += history.steps.length;
    const found = await whatFailsIn(stage, history);
    if (found.length === 0) return;
    [faults, shortest] = [found, history];
    throw new Error(found[0]);
  });
  const { SHRINK } = process.env;
  await fc.check(property, { seed, numRuns: 1, endOnFailure: SHRINK === undefined });
  return shortest ? [...faults, JSON.stringify(shortest)] : [];
}

async function whatFailsIn(stage: Stage, { people, steps }: History): Promise<string[]> {
  const world = await beginWorld(stage, people);
  await backUp(world);
  for (const step of steps) await take(world, step);
  await comeToRest(world);
  return whatDoesNotHold(world);
}
