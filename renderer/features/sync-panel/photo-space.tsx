import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { textOf } from '#domain/publication/pick.ts';
import { useDocuments } from '../../database/team.tsx';
import { useFiles } from '../../sync/files-context.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './photo-words.ts';

const mega = 1024 * 1024;
const choices = [50, 200, 500, 1000, 2000].map((megabytes) => megabytes * mega);

/** How much room photos take on this device, how much they may, and which ones the server would not have. */
export function PhotoSpace() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { usage, setBudget } = useFiles();
  if (!usage) return null;
  const size = (bytes: number) =>
    `${(bytes / mega).toLocaleString(language, { maximumFractionDigits: bytes < 10 * mega ? 1 : 0 })} MB`;
  const options = [...new Set([...choices, usage.budget])].toSorted((a, b) => a - b);
  return (
    <Stack component="section">
      <Title order={2}>{say.heading}</Title>
      <Stack className="sheet" gap="sm">
        <Text>{say.here(usage.files, size(usage.used), size(usage.budget))}</Text>
        <Select
          label={say.budget}
          description={say.budgetHint}
          maw="28rem"
          data={options.map((bytes) => ({ value: String(bytes), label: size(bytes) }))}
          value={String(usage.budget)}
          onChange={(value) => void setBudget(Number(value))}
          allowDeselect={false}
        />
      </Stack>
      <RefusedPhotos />
    </Stack>
  );
}

function RefusedPhotos() {
  const say = useWords(words);
  const { usage, tryAgain } = useFiles();
  const photos = useDocuments('media');
  return usage?.refused.map(({ id, refusal }) => {
    const photo = photos?.find(({ file }) => file === id);
    return (
      <Group key={id} className="sheet" justify="space-between">
        <div>
          <div className="row-title">{textOf(photo?.['alt']) ?? say.aPhoto}</div>
          <Text>{say.refusals[refusal ?? 'not-valid']}</Text>
        </div>
        <Group gap="sm">
          <Button variant="subtle" onClick={() => void tryAgain(id)}>
            {say.tryAgain}
          </Button>
          {photo && (
            <Anchor component={Link} to={`/fotos/${photo.id}`}>
              {say.open}
            </Anchor>
          )}
        </Group>
      </Group>
    );
  });
}
