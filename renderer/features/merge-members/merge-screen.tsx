import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { sayDay } from '#domain/calendar/dutch-dates.ts';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { type Choice, differencesIn, pairOf } from '#domain/member/doubles/merge-members.ts';
import { type Dispute, disputesOf } from '#domain/sync/disputes.ts';
import { isTrashed } from '#domain/sync/trash.ts';
import { DisputeChoices, useWhoOf } from '../../components/form/dispute-choices.tsx';
import type { KindView } from '../../components/kind-view.ts';
import { useSurvivorId } from '../../database/look-up.ts';
import { useDocument } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { Differences } from './differences.tsx';
import { Together } from './together.tsx';
import { useMerge } from './use-merge.ts';
import { words } from './words.ts';

/** Two records of one person, side by side, to make one of them. */
export function MergeScreen({ view }: { view: KindView }) {
  const say = useWords(words);
  const { id, other } = useParams();
  const left = useDocument(id);
  const right = useDocument(other);
  const [merging, setMerging] = useState(false);
  const moved = useSurvivorId(id);
  // Whom somebody was to be merged with may have been merged meanwhile.
  if (!merging && moved !== undefined && moved !== other)
    return <Navigate to={`${view.path}/${moved}/samenvoegen/${other}`} replace />;
  if (left === undefined || right === undefined) return null;
  const isGone = !merging && [left, right].some((found) => !found || isTrashed(found.content));
  if (!left || !right || isGone || id === other)
    return (
      <Stack className="one">
        <Text>{say.nobody}</Text>
        <Group>
          <Button component={Link} to={view.path}>
            {say.toList}
          </Button>
        </Group>
      </Stack>
    );
  return <Ask view={view} left={left.content} right={right.content} setMerging={setMerging} />;
}

interface AskProps {
  view: KindView;
  /** The one from whose page somebody came. */
  left: Content;
  right: Content;
  setMerging(merging: boolean): void;
}

function Ask({ view, left, right, setMerging }: AskProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const merge = useMerge();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [failed, setFailed] = useState(false);
  const pair = pairOf(left, right);
  const differences = differencesIn(pair);
  // Of the record that goes nothing is shown any more, so what people do not agree on there is chosen before.
  const open = disputesOf(pair.gone).filter(({ field }) => field !== 'trashed');

  async function confirm(): Promise<void> {
    setFailed(false);
    setMerging(true);
    try {
      await merge(pair, choices);
      void navigate(`${view.path}/${pair.survivor.id}`);
    } catch {
      setFailed(true);
    }
    setMerging(false);
  }

  if (open.length > 0) return <ChooseFirst view={view} content={pair.gone} disputes={open} back={left.id} />;
  return (
    <Stack className="wide-one" gap="lg">
      <Title order={1}>{say.heading}</Title>
      <Text maw="46rem">{say.lead}</Text>
      <div className="sheet">
        <div className="pair">
          {[left, right].map((member) => (
            <div key={member.id}>
              <div className="row-title">{view.titleOf(member)}</div>
              <div className="row-line">{view.lineOf(member)}</div>
              <div className="row-line">{say.since(sayDay(dayOf(new Date(member.edits.made.t))))}</div>
            </div>
          ))}
        </div>
      </div>
      <Differences
        view={view}
        pair={pair}
        left={left}
        differences={differences}
        choices={choices}
        choose={(field, choice) => setChoices(new Map(choices).set(field, choice))}
      />
      <Together view={view} left={left} right={right} differences={differences} />
      {failed && (
        <Alert color="red" role="alert">
          {say.failed}
        </Alert>
      )}
      <Group>
        <Button onClick={() => void confirm()}>{say.merge}</Button>
        <Button variant="default" component={Link} to={`${view.path}/${left.id}`}>
          {say.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChooseProps {
  view: KindView;
  content: Content;
  disputes: readonly Dispute[];
  back: string;
}

function ChooseFirst({ view, content, disputes, back }: ChooseProps) {
  const say = useWords(words);
  const whoOf = useWhoOf(true);
  return (
    <Stack className="wide-one" gap="lg">
      <Title order={1}>{say.heading}</Title>
      <Text maw="46rem">{say.chooseFirst}</Text>
      {disputes.map((dispute) => (
        <DisputeChoices
          key={dispute.field}
          view={view}
          content={content}
          dispute={dispute}
          whoOf={whoOf}
          nameOf={(id) => id}
        />
      ))}
      <Group>
        <Button variant="default" component={Link} to={`${view.path}/${back}`}>
          {say.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
