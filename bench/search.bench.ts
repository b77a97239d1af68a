import type { Content } from '#domain/document/kind.ts';
import { compareByFamilyName, listedName, personNameOf } from '#domain/member/member-name.ts';
import { indexOf, type Listed } from '#domain/search/search-index.ts';
import { search, searchBest } from '#domain/search/search.ts';
import { atMost, type BenchResult, describeMachine, median, rounded } from './bench-result.ts';
import { teamDocuments } from './team-documents.ts';

const people = 10_000;

/** As the list of people tells them. */
const listed: Listed<Content> = {
  titleOf: (member) => listedName(personNameOf(member)),
  lineOf: (member) => [...textsIn(member['villages']), ...textsIn(member['skills'])].join(' · '),
  compare: (a, b) => compareByFamilyName(personNameOf(a), personNameOf(b)),
};
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const beginningsOfNames = [
  'Ver',
  'Van',
  'Groot',
  'Klein',
  'Ooster',
  'Wester',
  'Hoek',
  'Bak',
  'Jan',
  'Wil',
  'Bos',
  'Kuip',
];
const middles = ['ter', 'der', 'ste', 'en', 'el', 'ke', 'her', 'bor', 'man', 'ling'];
const endings = [
  'sma',
  'stra',
  'huis',
  'berg',
  'veld',
  'dijk',
  'kamp',
  'ink',
  'sen',
  'mans',
  'eer',
  'oud',
  'wijk',
];
const villages = ['Sambeek', 'Boxmeer', 'Vortum-Mullem', 'Oeffelt', 'Beugen', 'Rijkevoort', 'Overloon'];
const skills = [
  'koken',
  'tuinieren',
  'fietsen maken',
  'voorlezen',
  'vervoer',
  'computers',
  'klussen',
  'naaien',
];

/** The large team's people, half of them with a name that few others have, as in a real village. */
const peopleOf = (members: readonly Content[]): Content[] =>
  members.map((member, n) => ({
    ...member,
    ...(n % 2 === 0 && {
      familyName: pick(beginningsOfNames, n >> 1) + pick(middles, n >> 4) + pick(endings, n >> 7),
    }),
    villages: [pick(villages, n)],
    skills: [pick(skills, n >> 2), pick(skills, n >> 5)],
  }));
const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** What somebody types, letter by letter: names, a village with them, errors, and what is nowhere. */
const typed = ['jansen', 'el amrani noor', 'yilmaz', 'jansne', 'bakkre willemijn', 'hoeksrta', 'xqwzv', 'a'];
const beginnings = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));

/** Searching 10,000 people at every keystroke, in Node: with the index, and as it was done without. */
export function run(rounds: number): Promise<BenchResult> {
  const machine = describeMachine();
  const members = peopleOf(teamDocuments(20_261_125, people / 6000).member);
  const index = indexOf(listed, members);
  const one = members[5000];
  if (members.length !== people || !one) throw new Error('The bench did not make its people.');

  const all = times(rounds, () => indexOf(listed, members));
  const changed = times(rounds, () =>
    indexOf(listed, [...members.slice(0, 5000), { ...one }, ...members.slice(5001)], index),
  );
  const fresh = Array.from({ length: rounds }, () => indexOf(listed, members));
  const firstErrorEver = cpuMs(fresh.map((each) => () => search(each, 'jansne')));
  // The first error after a colleague's change: the different words are gathered again.
  const changedOnes = Array.from({ length: rounds * 4 }, () =>
    indexOf(listed, [...members.slice(0, 5000), { ...one }, ...members.slice(5001)], index),
  );
  const errorAfterChange = cpuMs(changedOnes.map((each) => () => search(each, 'jansne')));
  const keystrokes = beginnings.map((text) => median(times(rounds, () => search(index, text))));
  const cpu = beginnings.map((text) => cpuMs(Array.from({ length: 20 }, () => () => search(index, text))));
  const palette = beginnings.map((text) => median(times(rounds, () => searchBest(index, text, 5))));
  const before = median(times(rounds, () => searchedBefore(members, 'jans')));
  return Promise.resolve({
    bench: 'search',
    machine,
    rounds,
    figures: {
      people,
      differentWords: index.vocabulary().size,
      prepareAllMs: rounded(median(all), 1),
      prepareOneChangedMs: rounded(median(changed), 2),
      keystrokeMedianMs: rounded(median(keystrokes), 2),
      paletteKeystrokeWorstMs: rounded(Math.max(...palette), 2),
      firstErrorEverCpuMs: rounded(firstErrorEver, 1),
      keystrokeWorstMs: rounded(Math.max(...keystrokes), 2),
      keystrokeBeforeMs: rounded(before, 1),
    },
    bars: [
      atMost('keystrokeWorstCpuMs', Math.max(...cpu), 20),
      atMost('errorAfterChangeCpuMs', errorAfterChange, 20),
    ],
  });
}

function times(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** What the processor spent on one of these on average: unlike the time on the clock, not longer on a busy machine. */
function cpuMs(works: readonly (() => unknown)[]): number {
  const before = process.cpuUsage();
  for (const work of works) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / works.length;
}

/** The search as it was before there was an index. */
function searchedBefore(members: readonly Content[], text: string): Content[] {
  const plain = (told: string) => told.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(text).split(/\s+/);
  const matches = (member: Content) => {
    const told = plain(`${listed.titleOf(member)} ${listed.lineOf(member)}`);
    return wanted.every((word) => told.includes(word));
  };
  return members.filter(matches).toSorted((a, b) => listed.compare(a, b));
}
