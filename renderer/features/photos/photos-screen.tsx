import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import { textOf } from '#domain/publication/pick.ts';
import { EditForm } from '../../components/form/document-form.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { PhotoButton, PhotoProblems } from '../../components/photo/photo-button.tsx';
import { PhotoFull } from '../../components/photo/photo-image.tsx';
import { usePhotoMaking } from '../../components/photo/photo-making.ts';
import { SearchedList } from '../../components/list/searched-list.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { useDocument, useDocuments } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { PhotoGrid } from './photo-grid.tsx';
import { words } from './words.ts';

/** All photos of the team, and the one that is open beside them. */
export function PhotosScreen({ view }: { view: KindView }) {
  const say = useWords(words);
  const { id } = useParams();
  const navigate = useNavigate();
  const making = usePhotoMaking();
  const notice = useNotice();

  function made(ids: readonly string[]): void {
    notice(say.kept(ids.length));
    if (ids.length === 1) void navigate(`${view.path}/${ids[0]}`);
  }

  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1}>{view.heading}</Title>
        <PhotoButton label={view.addLabel} making={making} several made={made} />
      </Group>
      <PhotoProblems making={making} />
      <div className="two photos" data-open={id !== undefined}>
        <div className="list-side">
          <SearchedList view={view} show={(found) => <PhotoGrid view={view} photos={found} open={id} />} />
        </div>
        {id !== undefined && (
          <div>
            <Button className="only-narrow" variant="subtle" component={Link} to={view.path} mb="sm">
              {say.back}
            </Button>
            <Detail key={id} view={view} id={id} />
          </div>
        )}
      </div>
    </>
  );
}

function Detail({ view, id }: { view: KindView; id: string }) {
  const say = useWords(words);
  const photo = useDocument(id);
  if (photo === undefined) return null;
  if (photo === null) return <Text>{say.gone}</Text>;
  return (
    <Stack>
      <PhotoFull media={photo.content} />
      <UsedAt id={id} />
      <EditForm view={view} content={photo.content} />
    </Stack>
  );
}

/** Where the photo stands, so that nobody throws away what is in use. */
function UsedAt({ id }: { id: string }) {
  const say = useWords(words);
  const events = useDocuments('event')?.filter((event) => event['photo'] === id);
  if (!events) return null;
  if (events.length === 0) return <Text c="dimmed">{say.usedNowhere}</Text>;
  return (
    <Text>
      {say.usedAt}{' '}
      {events.map((event, index) => (
        <span key={event.id}>
          {index > 0 && ', '}
          <Link to={`/agenda/${event.id}`}>{textOf(event['title'])}</Link>
        </span>
      ))}
    </Text>
  );
}
