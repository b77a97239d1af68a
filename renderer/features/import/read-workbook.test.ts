import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { fileKind } from '#domain/workbook/file-kind.ts';
import { readWorkbook } from './read-workbook.ts';

/** As LibreOffice saved it: a title in merged cells, days and telephone numbers as numbers, a hidden sheet. */
const choir = new Uint8Array(readFileSync(new URL('../../../tests/files/koor.xlsx', import.meta.url)));

test('reads what people see on the sheets that they see, the list first', async () => {
  const read = await readWorkbook(choir);
  expect(read.is === 'lists' && read.found.map(({ sheet }) => sheet)).toEqual([
    'Leden',
    'Donateurs',
    'Toelichting',
  ]);
  expect(read.is === 'lists' && read.found[0].list).toEqual({
    headers: ['Voornaam', 'Achternaam', 'Telefoon', 'Geboren', 'Postcode', 'Nieuwsbrief', 'Rol'],
    rows: [
      { line: 6, cells: ['Wies', 'Proefhuizen', '612349911', '1950-02-01', '5831 AB', 'ja', 'alt'] },
      { line: 7, cells: ['Łukasz', 'Proefdłuż', '0485 579 911', '1961-12-31', '5831ab', 'nee', '=1+1'] },
      { line: 9, cells: ['İpek', 'Proefışık', '31687659911', '18295', '5831 AC', 'ja', '<b>sopraan</b>'] },
    ],
    emptyRows: 3,
    rowsAbove: 2,
  });
});

test('a workbook without rows is empty, and one with a password is known before it is opened', async () => {
  const empty = await writeXlsx({ sheets: [{ name: 'Blad1', rows: [['Naam']] }] });
  expect(await readWorkbook(new Uint8Array(empty))).toEqual({ is: 'empty' });
  const locked = await writeXlsx({
    sheets: [{ name: 'Blad1', rows: [['Naam'], ['Truus']] }],
    encryption: { password: 'geheim', spinCount: 1000 },
  });
  expect(fileKind(new Uint8Array(locked))).toBe('locked');
});

test('a part that is larger than was said is not unpacked any further', async () => {
  const sheet = `<worksheet><sheetData/>${' '.repeat(30_000_000)}</worksheet>`;
  const honest = withPart(choir, 'xl/worksheets/sheet2.xml', sheet, sheet.length);
  expect((await readWorkbook(honest)).is).toBe('lists');
  const bomb = withPart(choir, 'xl/worksheets/sheet2.xml', sheet, 5000);
  expect(fileKind(bomb)).toBe('workbook');
  expect(await readWorkbook(bomb)).toEqual({ is: 'damaged' });
});

test('however a file was damaged, there is an answer', async () => {
  const change = fc.tuple(fc.nat(choir.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const bytes = choir.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect(['lists', 'empty', 'damaged']).toContain((await readWorkbook(bytes)).is);
    }),
    { numRuns: 60 },
  );
});

/** The zip with other contents for one part, which are said to unpack to `size` bytes. */
function withPart(zip: Uint8Array, name: string, text: string, size: number): Uint8Array {
  const packed = deflateRawSync(text);
  const latin = Buffer.from(zip).toString('latin1');
  const end = latin.lastIndexOf('PK\x05\x06');
  const from = new DataView(zip.buffer).getUint32(end + 16, true);
  const header = Buffer.from(`PK\x03\x04${'\0'.repeat(26)}${name}`, 'latin1');
  header[8] = 8;
  header[26] = name.length;
  const whole = Uint8Array.from([...zip.slice(0, from), ...header, ...packed, ...zip.slice(from)]);
  const moved = header.length + packed.length;
  const view = new DataView(whole.buffer);
  const entry = latin.lastIndexOf(name) - 46 + moved;
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 16, crc32(text), true);
  view.setUint32(entry + 20, packed.length, true);
  view.setUint32(entry + 24, size, true);
  view.setUint32(entry + 42, from, true);
  view.setUint32(end + moved + 16, from + moved, true);
  return whole;
}
