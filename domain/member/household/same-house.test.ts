import { expect, test } from 'vitest';
import { kinds } from '../../kinds.ts';
import { create } from '../../sync/edit.ts';
import { stampOf } from '../../testing/documents.ts';
import { atSameHouse } from './same-house.ts';

const person = (n: number, address?: object) =>
  create(kinds.member, `member:01J0000000000000000000000${n}`, { address }, stampOf('A', 1));

test('who else stands at the front door is found by postcode or street, and house number', () => {
  const members = [
    person(0, { street: 'Kerkstraat', number: 1, postcode: '5831 AB' }),
    person(1, { street: 'Kerkstr.', number: 1, postcode: '5831 AB' }),
    person(2, { street: 'KERKSTRAAT', number: 1 }),
    person(3, { street: 'Kerkstraat', number: 1, postcode: '5999 ZZ' }),
    person(4, { street: 'Kerkstraat', number: 1, letter: 'a' }),
    person(5),
    person(6),
  ];
  const at = (n: number) => {
    const member = members[n];
    return member ? atSameHouse(member, members).map(({ id }) => Number(id.slice(-1))) : undefined;
  };
  expect([0, 2, 5].map(at)).toEqual([[1, 2], [0, 3], []]);
});
