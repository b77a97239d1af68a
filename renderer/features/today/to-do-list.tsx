import { Button, Text, Title } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowsSplit2,
  IconBuildingCommunity,
  IconClock,
  IconEye,
  IconPencil,
  IconPhoto,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { sayDay } from '#domain/calendar/dutch-dates.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindNames } from '#domain/kinds.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import { NothingToDo } from './nothing-to-do.tsx';
import type { ToDo } from './use-to-do.ts';
import { words } from './words.ts';

interface Row {
  key: string;
  to: string;
  title: string;
  line?: string;
  Icon: typeof IconEye;
}

/** As many of one sort as one takes in at a glance. */
const atFirst = 4;

/** What needs doing, the most pressing first; several of one sort stand together. */
export function ToDoList({ toDo, views }: { toDo: ToDo; views: KindViews }) {
  const say = useWords(words);
  const one = (key: string, count: number, row: Omit<Row, 'key'>): Row[] =>
    count > 0 ? [{ key, ...row }] : [];
  const many = (list: readonly Content[], Icon: Row['Icon'], lineOf: (content: Content) => string): Row[] =>
    list.flatMap((content) => {
      const kind = kindNames.find((name) => name === content.kind);
      if (!kind) return [];
      const view = views[kind];
      const to = kind === 'buurt' ? view.path : `${view.path}/${content.id}`;
      return [{ key: content.id, to, title: view.titleOf(content), line: lineOf(content), Icon }];
    });
  const headingOf = ({ kind }: Content) => {
    const name = kindNames.find((known) => known === kind);
    return name ? views[name].heading : '';
  };
  const groups: readonly { heading?: string; rows: readonly Row[] }[] = [
    {
      rows: [
        ...one('refused', toDo.refused, {
          to: '/verbinding',
          title: say.refused(toDo.refused),
          Icon: IconAlertCircle,
        }),
        ...one('disputes', toDo.disputes, {
          to: '/verbinding',
          title: say.disputes(toDo.disputes),
          Icon: IconArrowsSplit2,
        }),
      ],
    },
    { heading: say.review, rows: many(toDo.review, IconEye, headingOf) },
    { heading: say.changed, rows: many(toDo.changed, IconPencil, headingOf) },
    {
      heading: say.ending,
      rows: many(toDo.ending, IconClock, ({ endsOn }) => say.until(sayDay(textOf(endsOn) ?? ''))),
    },
    {
      heading: say.photos,
      rows: toDo.photos.map(({ photo, people }) => ({
        key: photo.id,
        to: `${views.media.path}/${photo.id}`,
        title: views.media.titleOf(photo),
        line: say.notAsked(people.map((person) => fullName(personNameOf(person))).join(', ')),
        Icon: IconPhoto,
      })),
    },
    {
      rows: [
        ...one('check', toDo.check, {
          to: '/gids/nakijken',
          title: say.check(toDo.check),
          line: say.checkLine,
          Icon: IconBuildingCommunity,
        }),
        ...one('past-term', toDo.pastTerm, {
          to: '/opruimen',
          title: say.pastTerm(toDo.pastTerm),
          Icon: IconUserOff,
        }),
        ...one('much-thrown', toDo.muchThrown, {
          to: '/prullenbak',
          title: say.muchThrown(toDo.muchThrown),
          Icon: IconTrash,
        }),
      ],
    },
  ];
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);

  return (
    <section aria-labelledby="to-do">
      <Title order={2} id="to-do" mb="xs">
        {say.toDo}
      </Title>
      {count > 0 && <Text mb="sm">{say.howMuch(count)}</Text>}
      {groups.map(
        ({ heading, rows }, at) => rows.length > 0 && <Group key={at} heading={heading} rows={rows} />,
      )}
      {count === 0 && (toDo.isWhole ? <NothingToDo /> : <Text c="dimmed">{say.looking}</Text>)}
    </section>
  );
}

function Group({ heading, rows }: { heading: string | undefined; rows: readonly Row[] }) {
  const say = useWords(words);
  const [isOpen, open] = useState(false);
  // One more is no reason to hide it.
  const shown = isOpen || rows.length <= atFirst + 1 ? rows : rows.slice(0, atFirst);
  return (
    <div className="to-do-group">
      {heading !== undefined && (
        <Title order={3} className="to-do-heading">
          {heading}
        </Title>
      )}
      {shown.map((row) => (
        <ToDoRow key={row.key} row={row} />
      ))}
      {shown.length < rows.length && (
        <Button variant="subtle" onClick={() => open(true)}>
          {say.all(rows.length)}
        </Button>
      )}
    </div>
  );
}

function ToDoRow({ row: { to, title, line, Icon } }: { row: Row }): ReactNode {
  return (
    <Link className="row to-do-row" to={to}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <span>
        <span className="row-title">{title}</span>
        {line !== undefined && <span className="row-line">{line}</span>}
      </span>
    </Link>
  );
}
