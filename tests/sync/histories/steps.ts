import fc from 'fast-check';

/** What can happen, and how often of some 550 times. */
const often = {
  // What people do.
  create: 20,
  edit: 110,
  form: 55,
  word: 40,
  entry: 35,
  settle: 35,
  throwAway: 22,
  takeBack: 10,
  publish: 30,
  withdraw: 10,
  consent: 22,
  // What devices and the network do.
  pull: 45,
  push: 50,
  answerLost: 15,
  sentTwice: 8,
  typing: 30,
  pageCrosses: 22,
  answerCrosses: 18,
  away: 10,
  restart: 10,
  powerOff: 14,
  otherWindow: 10,
  // What is rarer.
  role: 6,
  erase: 5,
  backUp: 7,
  restore: 6,
  loseWrites: 2,
  emptyBin: 5,
  slowPublisher: 6,
  coffee: 10,
  restartServer: 1,
} as const;

export type Act = keyof typeof often;

/** `doc` and `which` pick from what there is to pick from. */
export interface Step {
  act: Act;
  who: number;
  doc: number;
  which: number;
}

export interface History {
  people: number;
  steps: Step[];
}

const isAct = (name: string): name is Act => name in often;
const acts = Object.entries(often).flatMap(([act, weight]) =>
  isAct(act) ? [{ arbitrary: fc.constant(act), weight }] : [],
);

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(...acts),
  who: fc.nat(4),
  // Mostly the same few, so that people meet.
  doc: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 2, 3, 4),
  which: fc.nat(59),
});

const stepsOf = (minLength: number, maxLength: number) =>
  fc.array(step, { minLength, maxLength, size: 'max' });

/** Of three to five people, mostly short: a fault needs few steps, and short histories are many. */
export const histories: fc.Arbitrary<History> = fc.record({
  people: fc.constantFrom(3, 3, 3, 4, 5),
  steps: fc.oneof({ arbitrary: stepsOf(20, 60), weight: 12 }, { arbitrary: stepsOf(60, 200), weight: 1 }),
});
