import { Alert, Stack } from '@mantine/core';
import { withoutPhotoConsent } from '#domain/media/photo-consent.ts';
import { useWords } from '../../words/use-words.ts';
import type { InputProps } from '../field-spec.ts';
import { MembersInput, useMemberNames } from '../form/members-input.tsx';
import { words } from './photo-words.ts';

/** Who is on a photo, and a friendly word about who has not said yes to that. */
export function PeopleInput(props: InputProps) {
  const say = useWords(words);
  const { look, nameOf } = useMemberNames();
  // Nothing is said before the people are there to be asked.
  const silent = look ? withoutPhotoConsent(props.value, look) : [];
  return (
    <Stack gap="xs">
      <MembersInput {...props} />
      {silent.length > 0 && (
        <Alert color="yellow">{say.noConsent(silent.map(nameOf).join('; '), silent.length > 1)}</Alert>
      )}
    </Stack>
  );
}
