import { expect, test } from 'vitest';
import { changed, clean, contentOf, member, memberId, stampOf, truus } from '../testing/documents.ts';
import { disputesOf, settle } from './disputes.ts';
import { edit, createLocal } from './edit-local.ts';
import { create } from './edit.ts';
import { merge } from './merge.ts';

const a = (n: number, t = n) => stampOf('A', n, t);
const b = (n: number, t = n) => stampOf('B', n, t);

test('a new document carries what was filled in and one stamp for all of it', () => {
  expect(create(member, memberId, { givenName: 'Truus', phone: undefined, skills: ['koken'] }, a(1))).toEqual(
    {
      id: memberId,
      kind: 'member',
      shape: 1,
      givenName: 'Truus',
      skills: ['koken'],
      edits: { vv: { device000A: 1 }, made: a(1) },
    },
  );
});

test('keeps both phone edits when two people change different fields', () => {
  const mine = changed(truus(), { values: { phone: '+31629962626' } }, a(2));
  const theirs = changed(truus(), { values: { email: 'truus@voorbeeld.nl' } }, b(1));
  const both = merge(member, mine, theirs);
  expect(both).toMatchObject({ phone: '+31629962626', email: 'truus@voorbeeld.nl' });
  expect(disputesOf(both)).toEqual([]);
});

test('keeps both phone numbers when two people fill one in without knowing of each other', () => {
  const mine = changed(truus(), { values: { phone: '+31629962626' } }, a(2));
  const theirs = changed(truus(), { values: { phone: '+31485571242' } }, b(1, 9));
  const both = merge(member, mine, theirs);
  expect(both['phone']).toBe('+31485571242');
  expect(disputesOf(both)[0]?.choices.map(({ value }) => value)).toEqual(['+31485571242', '+31629962626']);
});

test('a value that arrived while the form stood open is kept beside the one that was typed', () => {
  const opened = truus({ phone: '+31629962626' });
  const arrived = changed(opened, { values: { phone: '+31485571242' } }, b(1));
  const saved = changed(arrived, { values: { phone: '+31612345678' } }, a(2), opened);
  expect(saved['phone']).toBe('+31612345678');
  expect(disputesOf(saved)[0]?.choices.map(({ value }) => value)).toEqual(['+31612345678', '+31485571242']);
});

test('a value that arrived in a field that was empty in the form is kept as well', () => {
  const arrived = changed(truus(), { values: { phone: '+31485571242' } }, b(1));
  const saved = changed(arrived, { values: { phone: '+31612345678' } }, a(2), truus());
  expect(disputesOf(saved)).toHaveLength(1);
});

test('emptying a field is remembered as an edit', () => {
  const emptied = changed(truus({ phone: '+31629962626' }), { values: { phone: undefined } }, a(2));
  expect(emptied).not.toHaveProperty('phone');
  expect(emptied.edits.at).toEqual({ phone: a(2) });
  expect(merge(member, emptied, truus({ phone: '+31629962626' }))).toEqual(emptied);
});

test('a plain edit leaves an older dispute open; settling closes it, also with the value already shown', () => {
  const disputed = merge(
    member,
    changed(truus(), { values: { givenName: 'Geertruida' } }, a(2)),
    changed(truus(), { values: { givenName: 'Trui' } }, b(1, 9)),
  );
  expect(disputesOf(changed(disputed, { values: { givenName: 'Truusje' } }, stampOf('C', 1)))).toHaveLength(
    1,
  );
  const settled = changed(disputed, settle('givenName', 'Trui'), a(3));
  expect(settled['givenName']).toBe('Trui');
  expect(disputesOf(settled)).toEqual([]);
  expect(merge(member, settled, disputed)).toEqual(settled);
});

test('whoever writes again replaces their own earlier value too, unless it came while their form stood open', () => {
  const theirs = changed(truus(), { values: { givenName: 'Trui' } }, b(1, 9));
  const disputed = merge(member, changed(truus(), { values: { givenName: 'Geertruida' } }, a(2)), theirs);
  expect(disputesOf(changed(disputed, { values: { givenName: 'Truusje' } }, a(3)))).toEqual([]);
  const other = changed(disputed, { values: { givenName: 'Truusje' } }, a(3), theirs);
  expect(disputesOf(other)[0]?.choices.map(({ value }) => value)).toEqual(['Truusje', 'Geertruida']);
});

test('the time of an edit is later than every time in the document, whatever the clock says', () => {
  const far = changed(truus(), { values: { phone: '+31485571242' } }, b(1, 500));
  expect(changed(far, { values: { digital: true } }, a(2, 3)).edits.at).toMatchObject({
    digital: { t: 501 },
  });
  expect(changed(far, { values: { digital: true } }, a(2, 900)).edits.at).toMatchObject({
    digital: { t: 900 },
  });
});

test('what one adds to a set stays when another removes something else', () => {
  const start = truus({ skills: ['fietsen', 'koken'] });
  const more = changed(start, { add: { skills: ['zingen'], villages: ['Beugen'] } }, a(2));
  const less = changed(start, { remove: { skills: ['koken'], languages: ['Fries'] } }, b(1));
  expect(merge(member, more, less)).toMatchObject({ skills: ['fietsen', 'zingen'], villages: ['Beugen'] });
});

test('what one adds again without knowing that another removed it stays', () => {
  const start = truus({ skills: ['koken'] });
  const again = changed(start, { add: { skills: ['koken'] } }, a(2));
  const less = changed(start, { remove: { skills: ['koken'] } }, b(1));
  expect(less).not.toHaveProperty('skills');
  expect(merge(member, again, less)).toMatchObject({ skills: ['koken'] });
});

test('a form takes away or replaces only those additions that it could show', () => {
  const start = truus({ skills: ['koken'] });
  const again = changed(start, { add: { skills: ['koken'] } }, b(1));
  expect(changed(again, { remove: { skills: ['koken'] } }, a(2), start)).toMatchObject({ skills: ['koken'] });
  expect(changed(again, { remove: { skills: ['koken'] } }, a(2))).not.toHaveProperty('skills');
  expect(changed(again, { add: { skills: ['koken'] } }, a(2), start).edits.tags).toEqual({
    skills: {
      koken: [
        { by: 'device000A', n: 2 },
        { by: 'device000B', n: 1 },
      ],
    },
  });
});

test('a set is changed by its elements and never as a whole', () => {
  expect(changed(truus({ skills: ['koken'] }), { values: { skills: ['zingen'] } }, a(2))).toMatchObject({
    skills: ['koken'],
  });
});

test('entries of a map are fields of their own', () => {
  const yes = { purpose: 'photo', given: true, at: '2026-11-01T10:00:00Z' };
  const no = { purpose: 'newsletter', given: false, at: '2026-11-02T10:00:00Z' };
  const mine = changed(truus(), { values: { 'consents/01KA': yes } }, a(2));
  const theirs = changed(truus(), { values: { 'consents/01KB': no } }, b(1));
  expect(merge(member, mine, theirs)['consents']).toEqual({ '01KA': yes, '01KB': no });
});

test('a document that this device makes or changes waits to be sent', () => {
  const made = createLocal(member, memberId, { givenName: 'Truus' }, a(1));
  expect(made).toEqual({ is: 'held', content: truus(), sync: { state: 'waiting', rev: null } });
  const edited = edit(member, clean(truus(), '3-x'), truus(), { values: { digital: false } }, a(2));
  expect(edited).toMatchObject({ content: { digital: false }, sync: { state: 'waiting', rev: '3-x' } });
  expect(contentOf(edited).edits.vv).toEqual({ device000A: 2 });
});

test('what is erased cannot be edited', () => {
  const erased = { is: 'erased', id: memberId, lost: false } as const;
  expect(edit(member, erased, truus(), { values: { digital: false } }, a(2))).toBe(erased);
});

test('a field and a shape that this version does not know are carried along', () => {
  const newer = { ...truus(), shape: 2, hobbies: ['vissen'], shoeSize: 38 };
  expect(changed(newer, { values: { digital: true } }, a(2))).toMatchObject({
    shape: 2,
    hobbies: ['vissen'],
    shoeSize: 38,
  });
});
