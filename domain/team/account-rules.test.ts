import { expect, test } from 'vitest';
import { accountName, nameProblem, passwordProblem } from './account-rules.ts';

test('a name is kept in small letters, however it was typed', () => {
  expect(accountName('  Zoe\u0308 ')).toBe('zoë');
});

test.each([
  ['Mo', undefined],
  ['zoë', undefined],
  ['anne-marie v.d berg', undefined],
  ['m', 'length'],
  ['a'.repeat(41), 'length'],
  ['anja@thuis', 'signs'],
  ['org:anja', 'signs'],
  ['anja  vries', 'signs'],
  ['-anja', 'signs'],
  ['<b>', 'signs'],
])('may somebody be called %s', (typed, problem) => {
  expect(nameProblem(typed)).toBe(problem);
});

test.each([
  ['kort', 'short'],
  ['x'.repeat(201), 'long'],
  ['annemarieke', 'name', 'annemarieke'],
  ['Anja Anja 12', 'name', 'anja'],
  ['1212121212', 'simple'],
  ['anja drinkt koffie', undefined, 'anja'],
  ['drie bomen aan de dijk', undefined, ''],
])('is %s a password', (password, problem, name = 'mo') => {
  expect(passwordProblem(password, name)).toBe(problem);
});
