import { expect, test } from 'vitest';
import { isPageOn, menuOf } from './site-pages.ts';

test('a buurt that chose nothing has all pages under their own names', () => {
  expect(menuOf({}).map(({ words }) => words)).toEqual(['Agenda', 'Elkaar helpen', 'Gids']);
});

test('the menu uses the words of the buurt and leaves out what is off', () => {
  const buurt = {
    menuWords: { agenda: ' Te doen ', gids: '  ', later: 'Iets' },
    pagesOff: ['elkaar-helpen', 'krant'],
  };
  expect(menuOf(buurt)).toEqual([
    { path: 'agenda', words: 'Te doen' },
    { path: 'gids', words: 'Gids' },
  ]);
  expect(isPageOn(buurt, 'elkaar-helpen')).toBe(false);
});
