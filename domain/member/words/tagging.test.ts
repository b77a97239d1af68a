import { expect, test } from 'vitest';
import type { Content } from '../../document/kind.ts';
import { kinds } from '../../kinds.ts';
import type { Change } from '../../sync/edit.ts';
import { create, editContent } from '../../sync/edit.ts';
import { stampOf } from '../../testing/documents.ts';
import { type Tag, tagging } from './tagging.ts';

const person = (n: number, values: object) =>
  create(
    kinds.member,
    `member:01J0000000000000000000000${n}`,
    { givenName: `P${n}`, ...values },
    stampOf('A', 1),
  );
const full = Array.from({ length: 60 }, (_, n) => `woord ${n}`);
const people = [
  person(0, {}),
  person(1, { skills: ['Koken', 'zingen'], volunteer: true }),
  person(2, { skills: full, volunteer: false }),
];
let counter = 1;
function after(members: readonly Content[], changes: ReadonlyMap<string, Change>): Content[] {
  counter += 1;
  return members.map((member) =>
    editContent(kinds.member, member, member, changes.get(member.id) ?? {}, stampOf('A', counter)),
  );
}
function play(tag: Tag, given: boolean) {
  const tagged = tagging(people, tag, given);
  const side = (which: 'does' | 'undoes') => new Map([...tagged].map(([id, change]) => [id, change[which]]));
  const done = after(people, side('does'));
  return {
    who: [...tagged.keys()].map((id) => Number(id.slice(-1))),
    done,
    undone: after(done, side('undoes')),
  };
}
const skills = (members: readonly Content[]) => members.map((member) => member['skills']);

test('a word is given to whom it makes a difference, and undone for them alone', () => {
  const { who, done, undone } = play({ field: 'skills', word: 'koken' }, true);
  expect(who).toEqual([0]);
  expect(skills(done)).toEqual([['koken'], ['Koken', 'zingen'], full.toSorted()]);
  expect(skills(undone)).toEqual([undefined, ['Koken', 'zingen'], full.toSorted()]);
});

test('a word is taken away in whatever spelling', () => {
  const { who, done, undone } = play({ field: 'skills', word: 'koken' }, false);
  expect(who).toEqual([1]);
  expect(done[1]?.['skills']).toEqual(['zingen']);
  expect(undone[1]?.['skills']).toEqual(['Koken', 'zingen']);
});

test('people become volunteers or stop being it, and undoing brings back what stood there', () => {
  const volunteers = (members: readonly Content[]) => members.map((member) => member['volunteer']);
  const more = play({ field: 'volunteer' }, true);
  expect(more.who).toEqual([0, 2]);
  expect([volunteers(more.done), volunteers(more.undone)]).toEqual([
    [true, true, true],
    [undefined, true, false],
  ]);
  const fewer = play({ field: 'volunteer' }, false);
  expect([fewer.who, volunteers(fewer.done)]).toEqual([[1], [undefined, undefined, false]]);
});
