import { expect, test } from 'vitest';
import { changed, clean, member, row, stampOf, truus, waiting } from '../testing/documents.ts';
import { receiveAnew, unsent } from './anew.ts';

const first = truus();
const mine = changed(first, { values: { phone: '+31629962626' } }, stampOf('A', 2));
const theirs = changed(first, { values: { email: 'truus@voorbeeld.nl' } }, stampOf('B', 1));

test('what the server holds as well is clean on its revision, however high ours was', () => {
  expect(receiveAnew(member, clean(first, '9-x'), row(first, '1-y'))).toEqual(clean(first, '1-y'));
});

test('what is the same already is not written again', () => {
  const held = clean(first, '2-x');
  expect(receiveAnew(member, held, row(first, '2-x'))).toBe(held);
});

test('what the restored server lost waits to be sent again, with what it has kept', () => {
  const merged = receiveAnew(member, clean(mine, '9-x'), row(theirs, '2-y'));
  expect(merged).toMatchObject({
    content: { phone: '+31629962626', email: 'truus@voorbeeld.nl' },
    sync: { state: 'waiting', rev: '2-y' },
  });
});

test('a document that is new here is taken', () => {
  expect(receiveAnew(member, undefined, row(first, '1-y'))).toEqual(clean(first, '1-y'));
});

test('the erased stay erased, also when a restored server shows them again', () => {
  const erased = { is: 'erased', id: first.id, lost: false } as const;
  expect(receiveAnew(member, erased, row(first, '1-y'))).toBe(erased);
  expect(unsent(erased)).toBe(erased);
});

test('what the server does not hold waits as if it were new', () => {
  expect(unsent(clean(first, '9-x'))).toEqual(waiting(first, null));
});
