import { expect, test } from 'vitest';
import { kindNames, kinds } from '../kinds.ts';
import { inviteDays } from '../team/invitation.ts';
import { freeTextFields } from './free-texts.ts';
import { registerOf } from './register.ts';
import { retentionTerms } from './retention.ts';

const register = registerOf('Ons Voorbeeld', new Date('2026-11-24T23:30:00Z'));
const of = (name: string) => {
  const found = register.processings.find((one) => one.name === name);
  if (!found) throw new Error(`The register says nothing of ${name}.`);
  return found;
};
const fieldsOf = (name: string) => of(name).data.flatMap(({ fields }) => fields);

test('is dated by the day here and says of which team it is', () => {
  expect(register).toMatchObject({ team: 'Ons Voorbeeld', madeOn: '2026-11-25', undoDays: 30 });
});

test('names every field of a person, each once, whatever joins the schema', () => {
  const own = ['id', 'kind', 'shape', 'edits', 'trashed'];
  const all = Object.keys(kinds.member.schema.properties).filter((field) => !own.includes(field));
  expect(fieldsOf('member').toSorted()).toEqual(all.toSorted());
  const { properties } = kinds.member.schema;
  Object.assign(kinds.member.schema, { properties: { ...properties, shoeSize: { type: 'integer' } } });
  try {
    const [member] = registerOf('x', new Date()).processings;
    expect(member?.data.find(({ group }) => group === 'other')?.fields).toContain('shoeSize');
  } finally {
    Object.assign(kinds.member.schema, { properties });
  }
});

test('names of every kind who is referred to, and where a name may be written', () => {
  expect(of('event').data).toEqual([
    { group: 'notes', fields: ['text', 'notes'] },
    { group: 'person', fields: ['contact'] },
    { group: 'photo', fields: ['photo'] },
  ]);
  expect(fieldsOf('offer')).toEqual(expect.arrayContaining(['member', 'text', 'notes']));
  expect(fieldsOf('organisation')).toEqual(expect.arrayContaining(['contactPersons', 'phone', 'email']));
  expect(fieldsOf('media')).toEqual(expect.arrayContaining(['people', 'credit', 'file', 'notes']));
  for (const name of kindNames)
    if (kinds[name].publication && name !== 'buurt' && name !== 'place')
      expect(of(name)).toMatchObject({
        recipients: ['team', 'host', 'site', 'person'],
        shown: kinds[name].publication?.fields,
      });
  expect(of('member')).toMatchObject({ recipients: ['team', 'host', 'person'], shown: [] });
});

test('says how long everything is kept, as the product does it', () => {
  expect(of('member').kept).toEqual([{ is: 'until-chosen', ...retentionTerms.member }]);
  expect(of('offer').kept).toContainEqual({ is: 'days-on-site', days: 61 });
  expect(of('accounts').kept).toContainEqual({ is: 'days-invited', days: inviteDays });
  expect(of('activity').kept).toEqual([{ is: 'months', least: 6, most: 18 }]);
  for (const { kept, data } of register.processings) {
    expect(kept.length).toBeGreaterThan(0);
    expect(data.length).toBeGreaterThan(0);
  }
});

test('knows free texts by the schema, also within a group or a set', () => {
  expect(freeTextFields(kinds.member)).toEqual(
    expect.arrayContaining(['givenName', 'address', 'skills', 'consents', 'notes']),
  );
  expect(freeTextFields(kinds.member)).not.toEqual(expect.arrayContaining(['phone']));
  expect(freeTextFields(kinds.member)).not.toEqual(expect.arrayContaining(['externalNumber']));
  expect(freeTextFields(kinds.event)).not.toContain('public');
});
