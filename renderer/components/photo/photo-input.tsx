import { Anchor, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { textOf } from '#domain/publication/pick.ts';
import { isTrashed } from '#domain/sync/trash.ts';
import { useDocument } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FieldSpec, InputProps } from '../field-spec.ts';
import { PhotoButton, PhotoProblems } from './photo-button.tsx';
import { PhotoFull } from './photo-image.tsx';
import { usePhotoMaking } from './photo-making.ts';
import { words } from './photo-words.ts';
import { useDocumentForm } from '../form/use-document-form.ts';

/** One photo of a document: added, seen, described, exchanged or taken away. The photo itself stays with the team's. */
export function PhotoInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const making = usePhotoMaking();
  const id = typeof value === 'string' ? value : undefined;
  const photo = useDocument(id);
  return (
    <Input.Wrapper label={field.label} labelElement="div" size="md" error={error}>
      <Stack gap="sm" mt={4}>
        {id === undefined && <Text c="dimmed">{say.hint}</Text>}
        {id !== undefined && photo === null && <Text>{say.gone}</Text>}
        {photo && isTrashed(photo.content) && <Text>{say.inBin}</Text>}
        {photo && !isTrashed(photo.content) && <Described key={id} photo={photo.content} />}
        <PhotoProblems making={making} />
        <Group gap="sm">
          <PhotoButton
            label={id === undefined ? say.add : say.other}
            making={making}
            variant="default"
            made={([made]) => change(made)}
          />
          {id !== undefined && (
            <Button variant="subtle" onClick={() => change(null)}>
              {say.takeAway}
            </Button>
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

const altField: FieldSpec = { name: 'alt', label: '', as: 'line' };
const fields = [altField];

/** The photo with the one thing that is asked right away; a document of its own, so saved by itself. */
function Described({ photo }: { photo: Content }) {
  const say = useWords(words);
  const form = useDocumentForm('media', photo, { fields });
  return (
    <Stack gap="xs" onBlur={() => void form.save()}>
      <PhotoFull media={photo} />
      <TextInput
        label={say.alt}
        description={say.altHint}
        value={textOf(form.valueOf('alt')) ?? ''}
        maxLength={300}
        onChange={(event) => form.set('alt', event.currentTarget.value)}
      />
      <Anchor component={Link} to={`/fotos/${photo.id}`}>
        {say.all}
      </Anchor>
    </Stack>
  );
}
