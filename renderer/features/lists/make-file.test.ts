import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { memberParts } from '#domain/export/member-parts.ts';
import { kinds } from '#domain/kinds.ts';
import { create } from '#domain/sync/edit.ts';
import { makeFile } from './make-file.ts';
import { words } from './words.ts';

const font = (name: string) =>
  new Uint8Array(
    readFileSync(
      createRequire(import.meta.url).resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`),
    ),
  );
const fonts = {
  regular: font('400Regular/AtkinsonHyperlegibleNext_400Regular'),
  bold: font('700Bold/AtkinsonHyperlegibleNext_700Bold'),
};

const member = (n: number, values: Record<string, unknown>) =>
  create(kinds.member, `member:${`${n}`.padStart(26, '0')}`, values, { by: 'device0001', n, t: n });
const address = { street: 'Kerkplein', number: 3, postcode: '5831 AB', city: 'Veldhoek' };
const odd = member(1, {
  givenName: '=1+1',
  familyName: '<b>Żółć</b>',
  phone: '+31612345678',
  address,
  notes: '@SOM(A1)\u0007 \u{1f600}',
});
const many = Array.from({ length: 120 }, (_, n) =>
  member(n + 2, { givenName: 'Łukasz', familyName: `Bos ${n}`, address }),
);

const pagesOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\n/g)?.length;

/** How many signs are drawn: each is four digits between `<` and `>` on the pages. */
function signsOn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes);
  const streams = [...text.toString('latin1').matchAll(/stream\n([^]*?)\nendstream/g)].map(
    ({ 1: body = '' }) => {
      try {
        return inflateSync(new Uint8Array(Buffer.from(body, 'latin1'))).toString('latin1');
      } catch {
        return '';
      }
    },
  );
  const drawn = streams.filter((stream) => stream.includes('BT\n')).join('');
  return [...drawn.matchAll(/<([0-9a-f]+)>/g)].reduce((sum, { 1: hex = '' }) => sum + hex.length / 4, 0);
}

test('in a workbook everything is a text, also what looks like a formula or as no XML may have', async () => {
  const { bytes } = await makeFile({ is: 'xlsx', members: [odd], parts: memberParts, sheet: 'Mensen' });
  const [sheet] = (await readXlsx(bytes)).sheets;
  const cells = sheet?.rows[1];
  expect(cells).toEqual(expect.arrayContaining(['=1+1', '<b>Żółć</b>', '06 12345678', '5831 AB']));
  expect(sheet?.cells?.size ?? 0).toBe(0);
  expect(cells?.at(-1)).toMatch(/^@SOM\(A1\).* \u{1f600}$/u);
});

test('CSV and contact cards are UTF-8', async () => {
  const csv = await makeFile({ is: 'csv', members: [odd], parts: ['phone'] });
  expect(Buffer.from(csv.bytes).toString('utf8')).toBe(
    "\uFEFFVoornaam;Tussenvoegsel;Achternaam;Telefoon\r\n'=1+1;;<b>Żółć</b>;06 12345678\r\n",
  );
  const cards = await makeFile({ is: 'vcard', members: [odd], parts: ['phone'], group: 'Ons Voorbeeld' });
  expect(Buffer.from(cards.bytes).toString('utf8')).toContain('N:<b>Żółć</b>;=1+1;;;\r\n');
});

test('a list on paper has a page for every so many people, and says whose signs it cannot print', async () => {
  const list = (members: typeof many, parts = memberParts.slice(0, 3)) =>
    makeFile({
      is: 'list',
      members,
      parts,
      words: words.nl.paper,
      paper: { title: 'Mensen', about: '', care: '', ofPages: 'van' },
      language: 'nl',
      fonts,
    });
  const one = await list([odd]);
  expect(pagesOf(one.bytes)).toBe(1);
  expect(one.unprintable).toEqual([]);
  const all = await list(many);
  expect(pagesOf(all.bytes)).toBeGreaterThan(4);
  expect(signsOn(all.bytes)).toBeGreaterThan(120 * 'Bos 0, Łukasz Kerkplein 3 5831 AB Veldhoek'.length);
  expect((await list([odd], [...memberParts])).unprintable).toEqual(['<b>Żółć</b>, =1+1']);
  expect(
    pagesOf((await list([member(1, { givenName: 'Truus', notes: 'lang '.repeat(4000) })], ['notes'])).bytes),
  ).toBe(1);
});

test('labels begin after those that are gone, and names that are too long still fit', async () => {
  const labels = (members: typeof many, used: number) =>
    makeFile({
      is: 'labels',
      members,
      all: members,
      wishes: { per: 'person', order: 'name' },
      sheet: 'L7163',
      used,
      title: 'Etiketten',
      language: 'nl',
      fonts,
    });
  expect(pagesOf((await labels(many.slice(0, 14), 0)).bytes)).toBe(1);
  expect(pagesOf((await labels(many.slice(0, 14), 1)).bytes)).toBe(2);
  const long = member(1, { givenName: 'Hubertina'.repeat(8), familyName: '字', address });
  const made = await labels([long], 0);
  expect(made.unprintable).toEqual([`${'Hubertina'.repeat(8)} 字`]);
  expect(signsOn(made.bytes)).toBeLessThan('Hubertina'.length * 8 + 40);
});
