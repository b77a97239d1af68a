import { expect, test } from 'vitest';
import { palettes } from '#domain/buurt/buurt-schema.ts';
import { leastContrast } from '#domain/buurt/contrast.ts';
import { hardestToRead } from '#domain/buurt/shades.ts';
import { pageAt } from './page-at.ts';
import { coloursOf } from './palettes.ts';
import { notFoundPage } from './plain-pages.ts';
import { previewPage } from './preview.ts';
import { siteContent } from './site-content.ts';
import { styleSheet } from './style.ts';

const at = '2026-11-25T10:00:00Z';
const buurt = { kind: 'buurt', id: 'buurt:1', name: 'Ons Dorp', about: 'Van ons allemaal.' };
const documents = (identity: object) => [
  { ...buurt, ...identity },
  {
    kind: 'event',
    id: 'event:1',
    at,
    title: 'Koffieochtend',
    summary: 'Kom erbij.',
    when: { start: '2026-11-26T10:00', end: '2026-11-26T11:30', zone: 'Europe/Amsterdam' },
  },
  { kind: 'offer', id: 'offer:1', at, type: 'request', title: 'Heg knippen', endsOn: '2026-12-20' },
  { kind: 'organisation', id: 'organisation:1', name: 'Fanfare' },
];
const paths = ['', 'agenda', 'agenda/1', 'elkaar-helpen', 'elkaar-helpen/1', 'gids'];
const siteWith = (identity: object) => ({
  ...siteContent(documents(identity), ''),
  base: '/dorp',
  today: '2026-11-25',
});
const pagesWith = (identity: object) => paths.map((path) => pageAt(siteWith(identity), path));

test('has all its pages unless a buurt does without one', () => {
  const [front = '', ...others] = pagesWith({});
  expect(others.every((page) => page !== null)).toBe(true);
  for (const word of ['Koffieochtend', 'Heg knippen', '/dorp/gids']) expect(front).toContain(word);
});

test.each([
  ['agenda', ['Koffieochtend', '/dorp/agenda', 'in de agenda', 'Deze week']],
  ['elkaar-helpen', ['Heg knippen', '/dorp/elkaar-helpen', 'helpt een handje']],
  ['gids', ['Fanfare', '/dorp/gids']],
])('a page that is off, %s, is gone everywhere', (off, words) => {
  const pages = pagesWith({ pagesOff: [off] });
  paths.forEach((path, n) => expect(pages[n] === null, path).toBe(path.startsWith(off)));
  const all = [...pages, notFoundPage(siteWith({ pagesOff: [off] }))].join('');
  for (const word of words) expect(all).not.toContain(word);
});

test('speaks of its pages in the words of the buurt, everywhere', () => {
  const [front = '', agenda, , help] = pagesWith({
    menuWords: { agenda: 'Te doen', 'elkaar-helpen': '<b>Burenhulp' },
  });
  expect(front).toContain('>Te doen</a>');
  expect(front).toContain('&lt;b&gt;Burenhulp');
  expect(agenda).toContain('<h1>Te doen</h1>');
  expect(agenda).toContain('<title>Te doen - Ons Dorp</title>');
  expect([front, agenda, help].join('')).not.toMatch(/>Agenda<|Elkaar helpen/);
});

test.each(palettes)('the text of palette %s can be read, by day and by night', (palette) => {
  const { light, dark } = coloursOf({ palette });
  expect(hardestToRead(light)).toBeGreaterThanOrEqual(leastContrast);
  expect(hardestToRead(dark)).toBeGreaterThanOrEqual(leastContrast);
});

test('a colour of its own goes before a palette, and only a colour gets into the style', () => {
  expect(styleSheet({ palette: 'haven', mainColour: '#8f3a1a' })).toContain('--accent:#8f3a1a');
  expect(styleSheet({ palette: 'haven', mainColour: 'red;}</style><script>' })).toBe(
    styleSheet({ palette: 'haven' }),
  );
});

test('the preview is the front page itself, and needs nothing from anywhere', () => {
  const page = previewPage({
    documents: documents({ logo: '<svg xmlns="http://www.w3.org/2000/svg"/>', mainColour: '#8f3a1a' }),
    name: '',
    today: '2026-11-25',
    fontAddress: (font) => `data:font/woff2;base64,${font}`,
  });
  for (const word of [
    '<h1 class="name">',
    'Koffieochtend',
    'Heg knippen',
    '--accent:#8f3a1a',
    '<body inert>',
  ])
    expect(page).toContain(word);
  expect(page).toContain('src="data:image/svg+xml,%3Csvg');
  expect(page).not.toMatch(/<link|<script|url\(\/|src="\//);
});
