import { lazy, Suspense, useMemo } from 'react';
import {
  compareByFamilyName,
  familyNameFirst,
  listedName,
  personNameOf,
} from '#domain/member/member-name.ts';
import { wordsIn } from '#domain/member/words/words-in.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

const Besides = lazy(async () => ({ default: (await import('./person/besides.tsx')).Besides }));

const path = '/mensen';

export function useMembersView(): KindView {
  const say = useWords(words);
  return useMemo<KindView>(() => {
    const view: KindView = {
      kind: 'member',
      path,
      heading: say.heading,
      addLabel: say.add,
      purpose: say.purpose,
      nothingFound: say.nobody,
      titleOf: (member) => listedName(personNameOf(member)) || say.nameless,
      lineOf: (member) =>
        [
          ...wordsIn(member, 'villages'),
          member['volunteer'] === true ? say.isVolunteer : '',
          ...wordsIn(member, 'skills'),
        ]
          .filter(Boolean)
          .join(' · '),
      compare: (a, b) => compareByFamilyName(personNameOf(a), personNameOf(b)),
      orderTexts: (member) => familyNameFirst(personNameOf(member)),
      initial: {},
      erasable: true,
      besides: (values, id) => (
        <Suspense fallback={null}>
          <Besides view={view} values={values} id={id} />
        </Suspense>
      ),
      otherLabels: { moments: say.moments, households: say.livesWith },
      fields: [
        { name: 'givenName', label: say.givenName, as: 'line' },
        { name: 'namePrefix', label: say.namePrefix, as: 'line' },
        { name: 'familyName', label: say.familyName, as: 'line', required: true },
        { name: 'phone', label: say.phone, as: 'phone', hint: say.phoneHint },
        { name: 'email', label: say.email, as: 'line', hint: say.emailHint },
        { name: 'address', label: say.address, as: 'address' },
        { name: 'villages', label: say.villages, as: 'words' },
        { name: 'volunteer', label: say.volunteer, as: 'yes' },
        { name: 'skills', label: say.skills, as: 'words' },
        { name: 'interests', label: say.interests, as: 'words' },
        { name: 'languages', label: say.languages, as: 'words' },
        {
          name: 'contactPreference',
          label: say.contactPreference,
          as: 'choice',
          options: [
            { value: 'phone', label: say.byPhone },
            { value: 'email', label: say.byEmail },
            { value: 'visit', label: say.byVisit },
            { value: 'post', label: say.byPost },
          ],
        },
        { name: 'digital', label: say.notDigital, as: 'not' },
        { name: 'birthDate', label: say.birthDate, as: 'date', hint: say.dateHint },
        { name: 'consents', label: say.consents, as: 'consents' },
        { name: 'keepUntil', label: say.keepUntil, as: 'date', hint: say.dateHint, help: say.keepUntilHelp },
        { name: 'notes', label: say.notes, as: 'text' },
      ],
    };
    return view;
  }, [say]);
}
