import { dayOf } from '#domain/calendar/local-days.ts';
import { serverInstallation } from '#domain/document/document-schema.ts';
import { toCouch } from '#domain/document/couch-form.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import { publishChange } from '#domain/publication/publish.ts';
import type { Role } from '#domain/roles/role.ts';
import { create, editContent } from '#domain/sync/edit.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { provision } from '../couchdb/provisioning.ts';
import type { Store } from '../open-store.ts';
import { demoEvents } from './demo-events.ts';
import { demoOrganisations, demoPlaces } from './demo-guide.ts';
import { demoId, villages } from './demo-id.ts';
import { demoMembers } from './demo-members.ts';
import { demoOffers } from './demo-offers.ts';

/** The people who can sign in to the demo, all with one password that is printed. */
export const demoPassword = 'welkom-buurt-2026';
export const demoAccounts: readonly { name: string; role: Role }[] = [
  { name: 'anja', role: 'coordinator' },
  { name: 'ruud', role: 'coordinator' },
  { name: 'sanne', role: 'verbinder' },
  { name: 'petra', role: 'partner' },
];

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="31" fill="#3f5719"/><path d="M14 44V31l10-8 10 8v13z" fill="#f6f4ea"/><path d="M30 44V27l10-9 10 9v17z" fill="#f3bd58"/><path d="M36 44V34h8v10z" fill="#3f5719"/></svg>';

/** Makes the buurt "Ons Voorbeeld", all invented, dated round `clock`; gives what to tell the person who started it. */
export async function makeDemo({ couch, registry }: Store, clock: () => Date): Promise<string> {
  const now = clock();
  const today = dayOf(now);
  const buurt = await provision(
    couch,
    registry,
    {
      id: demoId('buurt', 1),
      slug: 'ons-voorbeeld',
      name: 'Ons Voorbeeld',
      identity: {
        tagline: 'Waar Molenbeek elkaar vindt',
        about:
          'Ons Voorbeeld is van en voor iedereen in Molenbeek, Oosterhoek en De Kamp. Hier staat wat er te doen is, wie een hand kan gebruiken en wie er graag een geeft.\n\nDe buurtverbinders houden het bij. Je vindt ze elke dinsdag bij de koffie in buurthuis De Wiek.',
        houseRules:
          'We schrijven met onze eigen naam.\n\nWe zijn vriendelijk, ook als we het oneens zijn.\n\nEén keer een oproep is genoeg.',
        palette: 'bosrand',
        titleFont: 'bricolage-grotesque',
        logo,
        villages: [...villages],
        themes: ['samen eten', 'bewegen', 'muziek', 'groen', 'digitaal', 'kinderen'],
        partners: {
          a: { name: 'Gemeente Beekland' },
          b: { name: 'Welzijn Beekland' },
          c: { name: 'Woningstichting De Haard' },
        },
      },
    },
    now,
  );

  const documents = demoDocuments(today, now);
  await couch.db<object>(buurt.teamDb).bulk({ docs: documents.map((content) => toCouch(content, null)) });
  const accounts = openAccounts(couch, clock);
  for (const { name, role } of demoAccounts)
    await accounts.save(name, demoPassword, { buurtId: buurt.id, role });
  return [
    '',
    'Een voorbeeldbuurt is gemaakt: Ons Voorbeeld. (A demo neighbourhood was made.)',
    ...demoAccounts.map(
      ({ name, role }) => `  ${name.padEnd(6)} ${role.padEnd(12)} wachtwoord: ${demoPassword}`,
    ),
    'Alles erin is verzonnen. (Everything in it is invented.)',
  ].join('\n');
}

/** The documents of the demo, the same for the same day. What stands as published has its public copy. */
export function demoDocuments(today: string, now: Date): Content[] {
  const at = now.toISOString();
  const t = now.getTime();
  const made = new Map<string, Content>();
  const add = (kind: KindName, list: readonly Record<string, unknown>[]) =>
    list.forEach((values, index) => {
      const id = demoId(kind, index + 1);
      const shown = values['status'] === 'published' || values['status'] === 'cancelled';
      const first = create(kinds[kind], id, shown ? { ...values, status: 'draft' } : values, stamp(t, 1));
      made.set(id, shown ? publishedAs(first, String(values['status'])) : first);
    });
  const publishedAs = (content: Content, status: string): Content => {
    const kind = kinds[content.kind as KindName];
    const change = publishChange(kind, content, (id) => made.get(id), { at, by: 'anja' });
    const published = { ...change, values: { ...change.values, status } };
    return editContent(kind, content, content, published, stamp(t, 2));
  };

  add('member', demoMembers(at));
  add(
    'organisation',
    demoOrganisations(today).map((values) => ({ ...values, status: 'published' })),
  );
  add(
    'place',
    demoPlaces.map((values) => ({ ...values, status: 'published' })),
  );
  add('event', demoEvents(today));
  add('offer', demoOffers(today));
  return [...made.values()];
}

const stamp = (t: number, n: number) => ({ by: serverInstallation, n, t });
