import { describe, expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kinds, type KindName } from '../kinds.ts';
import { create } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { throwAway } from '../sync/trash.ts';
import { changed, member, memberId, stampOf, truus } from '../testing/documents.ts';
import { withChosenTexts } from './elsewhere.ts';
import { type Filing, personFileOf, personFileText } from './person-file.ts';

const names = { device000A: 'anja', device000B: 'sanne' };
const now = new Date('2026-11-25T10:00:00Z');
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const fileOf = (given: Partial<Filing> = {}) =>
  personFileOf({ member: truus(), documents: [], names, team: 'Ons Dorp', now, ...given });
const other = (kind: KindName, n: number, values: Record<string, unknown>): Content =>
  create(kinds[kind], `${kind}:01K0000000000000000000000${n}`, values, stampOf('A', 9));
const elsewhere = (...documents: Content[]) =>
  fileOf({ member: truus({ familyName: 'Bakker', phone: '+31485571242' }), documents }).elsewhere;

describe('of the person themselves the file holds', () => {
  const made = create(
    member,
    memberId,
    { givenName: 'Truus', familyName: 'Bakker', skills: ['koken'], notes: '=1+1 <script>alert(1)</script>' },
    stampOf('A', 1, at('2024-03-01')),
  );

  test('every field with who wrote it and when', () => {
    const edited = changed(
      made,
      { values: { familyName: 'Bos' }, add: { skills: ['naaien'] } },
      stampOf('B', 1, at('2025-01-02')),
    );
    const { fields, ...file } = fileOf({ member: edited });
    const first = { by: 'anja', at: '2024-03-01T12:00:00.000Z' };
    expect(file).toEqual({
      madeAt: '2026-11-25T10:00:00.000Z',
      team: 'Ons Dorp',
      id: memberId,
      name: 'Truus Bos',
      inBin: false,
      consents: [],
      moments: [],
      disputes: [],
      merged: [],
      elsewhere: [],
    });
    expect(Object.fromEntries(fields.map(({ field, value, written }) => [field, [value, written]]))).toEqual({
      givenName: ['Truus', [first]],
      familyName: ['Bos', [{ by: 'sanne', at: '2025-01-02T12:00:00.000Z' }]],
      skills: [
        ['koken', 'naaien'],
        [first, { by: 'sanne', at: null }],
      ],
      notes: ['=1+1 <script>alert(1)</script>', [first]],
    });
  });

  test('when the team was in touch with them, and what a colleague wrote down of it', () => {
    const called = changed(
      made,
      { values: { 'moments/a': { on: '2026-11-02', how: 'phone', by: 'Sanne', note: 'Zoekt een koor.' } } },
      stampOf('B', 1, at('2026-11-02')),
    );
    expect(fileOf({ member: called }).moments).toEqual([
      {
        moment: { on: '2026-11-02', how: 'phone', by: 'Sanne', note: 'Zoekt een koor.' },
        written: { by: 'sanne', at: '2026-11-02T12:00:00.000Z' },
      },
    ]);
  });

  test('of those who live with them only how many there are', () => {
    const households = ['home:01K00000000000000000000001'];
    const [home, alone] = [truus({ households }), truus({ households })];
    const documents = [
      home,
      other('member', 8, { givenName: 'Jan', households }),
      other('member', 9, { givenName: 'Mo' }),
    ];
    const filed = ({ fields }: ReturnType<typeof fileOf>) =>
      fields.flatMap(({ field, value }) => (field === 'households' ? [value] : []));
    expect(filed(fileOf({ member: home, documents }))).toEqual([['another person']]);
    expect(filed(fileOf({ member: alone }))).toEqual([]);
  });

  test('also what was written of them in a record that was merged into this one', () => {
    const double = create(
      member,
      'member:01K00000000000000000000009',
      { notes: 'Belt liever' },
      stampOf('B', 1),
    );
    const into = changed(double, { values: { mergedInto: memberId } }, stampOf('B', 2));
    const gone = changed(into, throwAway(into, '2026-11-24T10:00:00Z', stampOf('B', 3)), stampOf('B', 3));
    const [merged] = fileOf({ documents: [made, gone] }).merged;
    expect(merged).toMatchObject({ id: gone.id, inBin: true });
    expect(merged?.fields.map(({ field, value }) => [field, value])).toEqual([['notes', 'Belt liever']]);
    expect(fileOf({ documents: [made, double] }).merged).toEqual([]);
  });

  test('also fields of a newer shape, and writers whose name is not known', () => {
    const stranger = changed({ ...made, hobby: 'vissen' }, { values: { notes: 'x' } }, stampOf('C', 1));
    const { fields } = fileOf({ member: stranger, names: {} });
    expect(fields.map(({ field }) => field)).toContain('hobby');
    expect(fields.every(({ written }) => written.every(({ by }) => by === null))).toBe(true);
    const odd = { ...made, edits: { ...made.edits, tags: { skills: {} } } };
    expect(fileOf({ member: odd, names: { device000A: 'anja' } }).fields).toHaveLength(4);
  });

  test('consents with purpose, wording and dates, each with who recorded it', () => {
    const yes = { purpose: 'photo', given: true, wording: 'Mag je op de foto?', at: '2024-03-01T12:00:00Z' };
    const asked = truus({ consents: { a: yes } });
    expect(fileOf({ member: asked }).consents).toEqual([
      { consent: yes, written: { by: 'anja', at: '1970-01-01T00:00:00.001Z' } },
    ]);
    expect(fileOf({ member: { ...asked, consents: { a: 'ja' } } }).consents).toEqual([]);
  });

  test('what people wrote apart, each value with its writer, and that it lies in the bin', () => {
    const mine = changed(made, { values: { notes: 'belt liever' } }, stampOf('A', 2, at('2025-01-01')));
    const theirs = changed(made, { values: { notes: undefined } }, stampOf('B', 1, at('2025-02-02')));
    expect(fileOf({ member: merge(member, mine, theirs) }).disputes).toEqual([
      {
        field: 'notes',
        values: [
          { written: { by: 'sanne', at: '2025-02-02T12:00:00.000Z' } },
          { value: 'belt liever', written: { by: 'anja', at: '2025-01-01T12:00:00.000Z' } },
        ],
      },
    ]);
    const stamp = stampOf('B', 2, at('2026-01-01'));
    const thrown = changed(made, throwAway(made, '2026-01-01T12:00:00Z', stamp), stamp);
    expect(fileOf({ member: thrown })).toMatchObject({ inBin: true, disputes: [] });
    const returned = merge(member, thrown, mine);
    const [dispute] = fileOf({ member: returned }).disputes;
    expect(dispute).toEqual({
      field: 'trashed',
      values: [{ written: { by: 'sanne', at: '2026-01-01T12:00:00.000Z' } }],
    });
  });

  test('as JSON, in which formulas and HTML are texts', () => {
    const text = personFileText(fileOf({ member: made }));
    expect(JSON.parse(text)).toEqual(fileOf({ member: made }));
    expect(text).toContain('"=1+1 <script>alert(1)</script>"');
  });
});

describe('of other documents it holds', () => {
  test('all that a document says in which the person was chosen, but no other person and no notes', () => {
    const photo = other('media', 1, {
      alt: 'Twee mensen',
      people: [memberId, 'member:01K00000000000000000000009'],
      notes: 'Ad vond het niets',
      preview: 'data:',
    });
    expect(elsewhere(photo)).toEqual([
      {
        id: photo.id,
        kind: 'media',
        title: 'Twee mensen',
        inBin: false,
        chosenIn: ['people'],
        fields: { alt: 'Twee mensen', people: [memberId, 'another person'] },
        texts: [],
      },
    ]);
    const [offer] = elsewhere(other('offer', 2, { title: 'Heg', member: memberId, status: 'draft' }));
    expect(offer).toMatchObject({
      title: 'Heg',
      fields: { title: 'Heg', member: memberId, status: 'draft' },
    });
  });

  test('of one that only names them the text alone, and whether it is surely them', () => {
    const event = other('event', 1, {
      title: 'Soep',
      notes: 'Bel Truus Bakker',
      text: 'Brood van Bakker Jansen',
    });
    expect(elsewhere(event)).toMatchObject([
      {
        title: 'Soep',
        fields: {},
        texts: [
          { field: 'notes', text: 'Bel Truus Bakker', sure: true },
          { field: 'text', text: 'Brood van Bakker Jansen', sure: false },
        ],
      },
    ]);
  });

  test('of another person nothing but the texts that name this one, not even who it is', () => {
    const neighbour = other('member', 1, {
      givenName: 'Piet',
      familyName: 'Bakker',
      phone: '+31485571242',
      notes: 'Zus van Truus Bakker',
    });
    expect(elsewhere(neighbour)).toEqual([
      {
        kind: 'member',
        inBin: false,
        chosenIn: [],
        fields: {},
        texts: [{ field: 'notes', text: 'Zus van Truus Bakker', sure: true }],
      },
    ]);
  });

  test('also what stands beside the shown value, and nothing of others or of the copy on the site', () => {
    const offer = other('offer', 1, { title: 'Heg', member: memberId });
    const entry = { value: memberId, ...stampOf('B', 3) };
    const { member: _, ...without } = offer;
    const beside = { ...without, edits: { ...offer.edits, others: { member: [entry] } } };
    expect(elsewhere(beside)).toMatchObject([{ chosenIn: ['member'] }]);
    expect(
      elsewhere(
        truus({ familyName: 'Bakker' }),
        other('event', 2, { title: 'Soep', public: { title: 'Truus Bakker' } }),
        other('place', 3, { name: 'De Weijer' }),
      ),
    ).toEqual([]);
    const untitled = other('buurt', 4, { houseRules: 'Vraag het Truus Bakker' });
    expect(elsewhere(untitled)[0]).not.toHaveProperty('title');
  });

  test('and of the texts only those that somebody of the team chose', () => {
    const found = elsewhere(
      other('event', 1, { title: 'Soep', notes: 'Bel Truus Bakker', text: 'Brood van Bakker' }),
      other('offer', 2, { title: 'Brood van Bakker', member: memberId }),
      other('place', 3, { name: 'Bij Bakker' }),
    );
    const chosen = withChosenTexts(found, (document, text) => found[document]?.texts[text]?.sure === true);
    expect(chosen.map(({ kind, texts }) => [kind, texts.length])).toEqual([
      ['event', 1],
      ['offer', 0],
    ]);
  });
});
