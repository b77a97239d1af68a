import { describe, expect, test } from 'vitest';
import { proposeColumns } from './import-columns.ts';
import { acceptWithout, readRow } from './read-row.ts';

const today = '2026-11-25';
const read = (row: Record<string, string>) =>
  readRow(proposeColumns(Object.keys(row)), { line: 2, cells: Object.values(row) }, today);
const problems = (row: Record<string, string>) => read(row).problems;

test('reads a whole row', () => {
  const row = read({
    Lidnr: '7',
    Voornaam: 'TRUUS',
    Tussenvoegsel: 'VAN',
    Achternaam: 'Berg ',
    Straat: 'Kerkplein',
    Huisnr: '12a',
    Postcode: '5831ab',
    Woonplaats: 'VELDHOEK',
    Telefoon: '06-12345678',
    'E-mail': ' Truus@Voorbeeld.NL',
    'Geb.datum': '1950-02-28 00:00:00',
    Nieuwsbrief: 'Ja, graag',
    Opmerkingen: '=SOM(A1:A3)',
  });
  expect(row).toMatchObject({ line: 2, newsletter: true, centurySupplied: false, problems: [] });
  expect(row.values).toEqual({
    externalNumber: '7',
    givenName: 'Truus',
    namePrefix: 'van',
    familyName: 'Berg',
    address: { street: 'Kerkplein', number: 12, letter: 'a', postcode: '5831 AB', city: 'Veldhoek' },
    phone: '+31612345678',
    email: 'truus@voorbeeld.nl',
    birthDate: '1950-02-28',
    consents: {
      'newsletter-import': {
        purpose: 'newsletter',
        given: true,
        how: 'import',
        at: '2026-11-25T00:00:00Z',
        wording: 'Nieuwsbrief: Ja, graag',
      },
    },
    notes: '=SOM(A1:A3)',
  });
});

test('reads sets of words, each word once, and who helps', () => {
  const { values } = read({
    Naam: 'Truus Berg',
    'Kan goed': 'koken; Naaien\nKoken,',
    Talen: 'Turks, Nederlands',
    Vrijwilliger: 'ja',
  });
  expect(values).toEqual({
    givenName: 'Truus',
    familyName: 'Berg',
    skills: ['Koken', 'Naaien'],
    languages: ['Turks', 'Nederlands'],
    volunteer: true,
  });
  expect(read({ Naam: 'Truus', Vrijwilliger: 'nee' }).values).toEqual({ givenName: 'Truus' });
  const many = Array.from({ length: 61 }, (_, n) => `w${n}`).join(',');
  expect(problems({ Naam: 'Truus', Talen: many })).toMatchObject([{ code: 'too-long' }]);
  expect(problems({ Naam: 'Truus', Talen: 'a'.repeat(81) })).toMatchObject([{ code: 'too-long' }]);
});

test('a no to the newsletter is no consent, and no answer is no answer', () => {
  expect(read({ Naam: 'Truus', Nieuwsbrief: 'nee' })).toMatchObject({
    newsletter: false,
    values: { givenName: 'Truus' },
  });
  expect(read({ Naam: 'Truus', Nieuwsbrief: 'nee' }).values).not.toHaveProperty('consents');
  expect(read({ Naam: 'Truus', Nieuwsbrief: '' })).not.toHaveProperty('newsletter');
});

test('says that it supplied a century', () => {
  expect(read({ Naam: 'Truus', Geboortedatum: '1-2-50' })).toMatchObject({
    centurySupplied: true,
    values: { birthDate: '1950-02-01' },
  });
});

describe('nothing gets lost', () => {
  test('what has no field goes into the notes with its heading, unless it is to be ignored', () => {
    const columns = proposeColumns([
      'Naam',
      'Schoenmaat',
      'Opmerkingen',
      'Mobiel',
      'Telefoon',
      'Telefoon',
      'Kleur',
    ]);
    const cells = ['Truus', '38', 'belt liever', '0612345678', '0485 571234', '0612345678', 'rood'];
    const ignoring = columns.map((column) =>
      column.header === 'Kleur' ? { ...column, target: 'ignore' as const } : column,
    );
    expect(readRow(ignoring, { line: 2, cells }, today).values).toEqual({
      givenName: 'Truus',
      phone: '+31612345678',
      notes: 'belt liever\nSchoenmaat: 38\nTelefoon: 0485 571234',
    });
  });

  test('a kenmerk that is not ours is kept too', () => {
    expect(read({ Naam: 'Truus', Kenmerk: 'rood' }).values.notes).toBe('Kenmerk: rood');
    expect(read({ Naam: 'Truus', Kenmerk: 'member:01J00000000000000000000000' })).toMatchObject({
      memberId: 'member:01J00000000000000000000000',
      values: { givenName: 'Truus' },
    });
  });

  test('a whole name beside its parts is kept only where it says more', () => {
    const parts = { Voornaam: 'Truus', Tussenvoegsel: 'van', Achternaam: 'Berg' };
    expect(read({ ...parts, Naam: 'Truus van Berg' }).values).not.toHaveProperty('notes');
    expect(read({ ...parts, Naam: 'Berg, Truus van' }).values).not.toHaveProperty('notes');
    expect(read({ ...parts, Naam: 'mevr. Berg' }).values.notes).toBe('Naam: mevr. Berg');
    expect(read({ Tussenvoegsel: 'van', Naam: 'Truus Berg' }).values).toEqual({
      givenName: 'Truus',
      namePrefix: 'van',
      familyName: 'Berg',
    });
  });

  test('an address on one line is split as far as possible', () => {
    expect(read({ Naam: 'Truus', Adres: 'Kerkplein 12 bis' }).values.address).toEqual({
      street: 'Kerkplein',
      number: 12,
      addition: 'bis',
    });
    expect(read({ Naam: 'Truus', Adres: 'Kerkplein 0' }).values.address).toEqual({ street: 'Kerkplein 0' });
    expect(read({ Naam: 'Truus', Adres: 'De Hoeve' }).values.address).toEqual({ street: 'De Hoeve' });
    expect(read({ Naam: 'Truus', Straat: 'Kerkplein', Adres: 'Kerkplein 12' }).values).toMatchObject({
      address: { street: 'Kerkplein' },
      notes: 'Adres: Kerkplein 12',
    });
  });
});

describe('a wrong value refuses the row', () => {
  test.each([
    ['Geboortedatum', '31-2-1950', 'date'],
    ['Postcode', '0123 AB', 'postcode'],
    ['Telefoon', '061234', 'phone'],
    ['E-mail', 'truus berg@voorbeeld.nl', 'email'],
    ['E-mail', `${'a'.repeat(200)}@voorbeeld.nl`, 'email'],
    ['Huisnr', 'achter', 'house-number'],
    ['Nieuwsbrief', 'misschien', 'yes-no'],
    ['Lidnr', '1'.repeat(41), 'too-long'],
    ['Woonplaats', 'a'.repeat(401), 'too-long'],
    ['Adres', 'a'.repeat(121), 'too-long'],
  ])('%s %s', (column, value, code) => {
    expect(problems({ Naam: 'Truus', [column]: value })).toEqual([{ column, code, value }]);
  });

  test('and so does the want of a name, or a name that no field can hold', () => {
    expect(problems({ Naam: '', Plaats: 'Veldhoek' })).toEqual([
      { column: '', code: 'no-name', value: '; Veldhoek' },
    ]);
    expect(problems({ Naam: 'a'.repeat(81) }).map(({ code }) => code)).toEqual(['too-long', 'no-name']);
  });

  test('until a person accepts it: then the values stay readable in the notes', () => {
    const row = read({ Naam: 'Truus', Geboortedatum: '31-2-1950', Opmerkingen: 'belt liever' });
    expect(row.values).not.toHaveProperty('birthDate');
    expect(acceptWithout(row)).toEqual({
      ...row,
      values: { givenName: 'Truus', notes: 'belt liever\nGeboortedatum in de lijst: 31-2-1950' },
      problems: [],
    });
  });

  test('also for a row whose cells may stand under the wrong headings', () => {
    const row = readRow(
      proposeColumns(['Naam']),
      { line: 2, cells: ['Truus', 'x'], flaw: 'too-many-cells' },
      today,
    );
    expect(row.problems).toEqual([{ column: '', code: 'too-many-cells', value: 'Truus; x' }]);
    expect(acceptWithout(row)?.values.notes).toBe('Regel in de lijst: Truus; x');
  });

  test('what looks like a BSN is found under any heading that becomes text, and never kept', () => {
    const cells = {
      Naam: 'Truus',
      BSN: '1234.56.782',
      Opmerkingen: 'belt liever, bsn 123456782',
      Tel: '06 1',
    };
    const row = read(cells);
    expect(row.problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'BSN bsn',
      'Opmerkingen bsn',
      'Tel phone',
    ]);
    expect(row.values).toEqual({ givenName: 'Truus' });
    expect(acceptWithout(row)?.values.notes).toBe(
      [
        'BSN in de lijst: (nummer weggelaten)',
        'Opmerkingen in de lijst: belt liever, bsn (nummer weggelaten)',
        'Tel in de lijst: 06 1',
      ].join('\n'),
    );
    expect(acceptWithout(read({ Naam: 'Truus', Postcode: '123456782' }))?.values.notes).toBe(
      'Postcode in de lijst: (nummer weggelaten)',
    );
  });

  test('but the number of a member in another list may be anything', () => {
    for (const heading of ['Lidnr', 'Kenmerk']) {
      const row = read({ Naam: 'Truus', [heading]: '123456782' });
      expect(row.problems).toEqual([]);
    }
  });

  test('but without a name, or with more notes than fit, it cannot be accepted', () => {
    expect(acceptWithout(read({ Plaats: 'Veldhoek' }))).toBeNull();
    const long = read({ Naam: 'Truus', Opmerkingen: 'a'.repeat(20_001) });
    expect(long.problems.map(({ code }) => code)).toEqual(['notes-too-long']);
    expect(acceptWithout(long)).toBeNull();
  });

  test('a row without problems is accepted as it is', () => {
    const row = read({ Naam: 'Truus' });
    expect(acceptWithout(row)).toEqual(row);
  });
});

test("a row's own content does not depend on layout or the order of columns", () => {
  expect(read({ Naam: ' Truus ', Plaats: 'VELDHOEK', Tel: '' }).content).toBe(
    read({ Plaats: 'Veldhoek', Naam: 'Truus' }).content,
  );
  expect(read({ Naam: 'Truus' }).content).not.toBe(read({ Naam: 'Trees' }).content);
});
