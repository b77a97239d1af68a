import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { cardParts, vcards } from './vcard.ts';

const member = (n: number, values: Record<string, unknown>) =>
  create(kinds.member, `member:${`${n}`.padStart(26, '0')}`, values, { by: 'device0001', n, t: n });

/** The properties of a card as a phone reads them: lines that were folded are whole again. */
const linesOf = (cards: string) => cards.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
const unescaped = (value: string) =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

test('a card has the name as one says it, sorted without the tussenvoegsel, and what was chosen', () => {
  const zoe = member(1, {
    givenName: 'Zoë',
    namePrefix: "in 't",
    familyName: 'Velde; Bos',
    phone: '+31612345678',
    email: 'zoë@voorbeeld.nl',
    address: { street: 'Kerkplein', number: 3, letter: 'b', postcode: '5831 AB', city: 'Veldhoek' },
    birthDate: '1950-02-01',
    notes: 'belt liever,\r\nniet\u0007 na zes \\ uur',
  });
  expect(linesOf(vcards([zoe], cardParts, 'Ons Voorbeeld'))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:member:00000000000000000000000001',
    "N:in 't Velde\\; Bos;Zoë;;;",
    "FN:Zoë in 't Velde\\; Bos",
    'SORT-STRING:Velde\\; Bos',
    'TEL;TYPE=CELL,VOICE:+31612345678',
    'EMAIL;TYPE=INTERNET:zoë@voorbeeld.nl',
    'ADR;TYPE=HOME:;;Kerkplein 3b;Veldhoek;;5831 AB;',
    'BDAY:1950-02-01',
    'NOTE:belt liever\\,\\nniet na zes \\\\ uur',
    'CATEGORIES:Ons Voorbeeld',
    'END:VCARD',
  ]);
  expect(linesOf(vcards([zoe], [], 'Ons Voorbeeld'))).not.toContainEqual(
    expect.stringMatching(/^(TEL|NOTE)/),
  );
});

test('every card has a name to show, and nothing of which nothing is known', () => {
  const cards = vcards([member(2, { phone: '+31485571242' }), member(1, {})], cardParts, 'x');
  expect(linesOf(cards).filter((line) => /^(FN|TEL|ADR|EMAIL)/.test(line))).toEqual([
    'FN:+31485571242',
    'TEL;TYPE=HOME,VOICE:+31485571242',
    'FN:member:00000000000000000000000001',
  ]);
});

test('any text comes back as it was, in lines of at most 75 bytes that break no sign', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\\', ',', ';', '\n', 'é', 'İ', '字', '😀', ' '),
      fc.string({ unit: 'grapheme-ascii' }),
    ),
    minLength: 1,
    maxLength: 300,
    size: 'max',
  });
  fc.assert(
    fc.property(text, (notes) => {
      const cards = vcards([member(1, { givenName: 'Truus', notes })], ['notes'], 'x');
      for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(cards).toString('utf8')).not.toContain('\ufffd');
      const [note = ''] = linesOf(cards).filter((line) => line.startsWith('NOTE:'));
      expect(unescaped(note.slice('NOTE:'.length))).toBe(notes);
    }),
  );
});
