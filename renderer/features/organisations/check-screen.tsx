import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { checkOf, dueForCheck } from '#domain/organisation/check-due.ts';
import { sayPhone } from '#domain/member/phone.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { useDocuments } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { sayCheck } from './say-check.ts';
import { useCheck, useCheckTerm } from './use-check.ts';
import { words } from './words.ts';

/** So many at a time: each is looked at by itself. */
const mostShown = 50;

/** Which organisations nobody looked at for long, the longest ago first, each with what is needed to ask. */
export function CheckScreen({ views: { organisation: view } }: { views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const term = useCheckTerm();
  const organisations = useDocuments('organisation');
  const { check, failed } = useCheck();
  const heading = useRef<HTMLHeadingElement>(null);
  const due = dueForCheck(organisations ?? [], term);
  // The one that was looked at leaves the list with its button; who works by keyboard goes on from the top.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [due.length]);
  if (!organisations) return null;
  return (
    <Stack className="one">
      <Title order={1} ref={heading} tabIndex={-1}>
        {say.checkHeading}
      </Title>
      <Text>{due.length > 0 ? say.checkLead(term.months) : say.allChecked}</Text>
      {failed && <Text role="alert">{say.checkFailed}</Text>}
      <Anchor component={Link} to={view.path}>
        {say.toGuide}
      </Anchor>
      {due.slice(0, mostShown).map((organisation) => (
        <Stack key={organisation.id} className="sheet" gap="sm">
          <div>
            <Anchor component={Link} to={`${view.path}/${organisation.id}`} className="row-title">
              {view.titleOf(organisation)}
            </Anchor>
            <div className="row-line">{view.lineOf(organisation)}</div>
            <div className="row-line">{sayCheck(say, checkOf(organisation, term), language)}</div>
            <Ways organisation={organisation} />
          </div>
          <Group gap="sm">
            <Button
              variant="default"
              aria-label={say.stillRightOf(view.titleOf(organisation))}
              onClick={() => void check(organisation)}
            >
              {say.stillRight}
            </Button>
            <Button variant="subtle" component={Link} to={`${view.path}/${organisation.id}`}>
              {say.change}
            </Button>
          </Group>
        </Stack>
      ))}
      {due.length > mostShown && <Text c="dimmed">{say.more(due.length - mostShown)}</Text>}
    </Stack>
  );
}

/** How to ask them whether it still holds. */
function Ways({ organisation }: { organisation: Content }) {
  const [phone, email] = [textOf(organisation['phone']), textOf(organisation['email'])];
  if (phone === undefined && email === undefined) return null;
  return (
    <div className="row-line">
      {phone !== undefined && (
        <a className="plain-link" href={`tel:${phone}`}>
          {sayPhone(phone)}
        </a>
      )}
      {phone !== undefined && email !== undefined && ' · '}
      {email !== undefined && (
        <a className="plain-link" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </div>
  );
}
