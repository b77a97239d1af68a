import { Anchor, Button, Title } from '@mantine/core';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import type { ToldLine, ToldPerson } from '#domain/activity/told-acts.ts';
import type { Content } from '#domain/document/kind.ts';
import { kindOf } from '#domain/kinds.ts';
import { isTrashed } from '#domain/sync/trash.ts';
import type { useSayAct } from '../../components/history/use-say-act.ts';
import { words as historyWords } from '../../components/history/words.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { useWords } from '../../words/use-words.ts';
import './activity.css';
import { words } from './words.ts';

export interface Telling {
  views: KindViews;
  documents: ReadonlyMap<string, Content>;
  sayAct: NonNullable<ReturnType<typeof useSayAct>>;
}

/** So many of a line are named before somebody asks for all. */
const fewest = 6;

/** What people did, each under their name: a line for what is alike, with the way to every document. */
export function ToldPeople({ people, ...telling }: Telling & { people: readonly ToldPerson[] }) {
  return people.map(({ who, lines }) => (
    <section key={who} className="told-person">
      <Title order={3}>{who}</Title>
      <dl className="told">
        {lines.map((line) => (
          <Line key={`${line.kind} ${line.what}`} line={line} {...telling} />
        ))}
      </dl>
    </section>
  ));
}

function Line({ line, views, documents, sayAct }: Telling & { line: ToldLine }) {
  const say = useWords(words);
  const { deeds } = useWords(historyWords);
  const [isWhole, showWhole] = useState(false);
  const kind = kindOf(line.kind);
  const view = kind && Object.values(views).find((one) => one.kind === kind.name);
  const here = line.documents.filter(({ id }) => documents.has(id));
  const gone = line.documents.length - here.length;
  const shown = here.slice(0, isWhole ? here.length : fewest);
  return (
    <div>
      <dt>
        {view?.heading ?? say.otherKind} · {deeds[line.what]}
      </dt>
      <dd>
        {shown.map(({ id, fields }, at) => {
          const content = documents.get(id);
          const labels = line.what === 'changed' ? sayAct.fieldsOf(view, fields) : [];
          return (
            <Fragment key={id}>
              {at > 0 && ', '}
              {view && content && !isTrashed(content) ? (
                <Anchor component={Link} to={view.keeps ? view.path : `${view.path}/${id}`}>
                  {view.titleOf(content)}
                </Anchor>
              ) : (
                content && view?.titleOf(content)
              )}
              {labels.length > 0 && ` (${labels.join(', ')})`}
            </Fragment>
          );
        })}
        {gone > 0 && `${shown.length > 0 ? ', ' : ''}${say.goneMany(gone)}`}
        {here.length > shown.length && (
          <>
            {' '}
            {say.more(here.length - shown.length)}
            <br />
            <Button size="compact-sm" variant="subtle" onClick={() => showWhole(true)}>
              {say.showAll(here.length)}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}
