import type { Content } from '#domain/document/kind.ts';
import { hasConsent } from '#domain/member/consents/consent.ts';
import { momentsOf } from '#domain/member/contact/moments.ts';
import { housematesOf } from '#domain/member/household/household.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { consentPurposes } from '#domain/member/member-schema.ts';
import type { KindView } from '../../components/kind-view.ts';
import { sayValue } from '../../components/telling/say-value.ts';
import { words as fieldWords } from '../../components/words.ts';
import { useDocuments } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

const nameParts = ['givenName', 'namePrefix', 'familyName'];

/** The fields of a member as this screen speaks of them: the name is one, and some stand in no form. */
export function useFields(view: KindView) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const others: Readonly<Record<string, string>> = { ...say.fields, ...view.otherLabels };
  const shown = [...view.fields.map(({ name }) => name), ...Object.keys(others)].filter(
    (name) => name !== 'name' && !nameParts.includes(name),
  );
  const specOf = (name: string) => view.fields.find((field) => field.name === name);
  const members = useDocuments('member') ?? [];
  const housemates = (member: Content) =>
    housematesOf(member, members)
      .map((mate) => fullName(personNameOf(mate)) || say.nameless)
      .join(', ') || sayField.empty;
  const yesTo = (member: Content) =>
    consentPurposes
      .filter((purpose) => hasConsent(member, purpose))
      .map((purpose) => sayField.purposes[purpose])
      .join(', ');
  return {
    shown,
    labelOf: (name: string): string => specOf(name)?.label ?? others[name] ?? name,
    orderOf: (name: string): number => (name === 'name' ? -1 : shown.indexOf(name) + 1 || shown.length + 1),
    sayIn(member: Content, name: string): string {
      if (name === 'moments') return say.moments(momentsOf(member).length);
      if (name === 'households') return housemates(member);
      if (name === 'name') return fullName(personNameOf(member));
      if (name === 'consents') return yesTo(member) ? say.yesTo(yesTo(member)) : sayField.noConsent;
      return sayValue(sayField, specOf(name), member[name], (id) => id);
    },
  };
}
