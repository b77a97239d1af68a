import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { checkOf } from '#domain/organisation/check-due.ts';
import { fullName, personNameOf } from '#domain/member/member-name.ts';
import { sayPhone } from '#domain/member/phone.ts';
import { textOf } from '#domain/publication/pick.ts';
import { useMemberNames } from '../../components/form/members-input.tsx';
import { useDocument } from '../../database/team.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { sayCheck } from './say-check.ts';
import { useCheck, useCheckTerm } from './use-check.ts';
import { words } from './words.ts';

/** At the top of an organisation's form: whether it still holds, and whom to call. */
export function OrganisationBesides({ id, contacts }: { id: string; contacts: readonly string[] }) {
  const found = useDocument(id);
  return (
    <>
      {found && <Checked organisation={found.content} />}
      {contacts.length > 0 && <Contacts ids={contacts} />}
    </>
  );
}

function Checked({ organisation }: { organisation: Content }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const term = useCheckTerm();
  const { check, failed } = useCheck();
  const state = checkOf(organisation, term);
  const isToday = state.is === 'checked' && state.on === term.today;
  return (
    <Group className="aside" gap="sm" justify="space-between">
      <div role="status">
        <Text size="sm">{sayCheck(say, state, language)}</Text>
        {state.is === 'checked' && state.isDue && (
          <Text size="sm" c="dimmed">
            {say.longAgo(term.months)}
          </Text>
        )}
        {failed && <Text size="sm">{say.checkFailed}</Text>}
      </div>
      {!isToday && (
        <Button variant="default" size="compact-md" onClick={() => void check(organisation)}>
          {say.stillRight}
        </Button>
      )}
    </Group>
  );
}

/** Their names and numbers as they are now, read from themselves. */
function Contacts({ ids }: { ids: readonly string[] }) {
  const say = useWords(words);
  const { look } = useMemberNames();
  const people = ids.flatMap((id) => look?.(id) ?? []);
  if (people.length === 0) return null;
  return (
    <Stack className="aside" gap={2}>
      {people.map((person) => {
        const phone = textOf(person['phone']);
        const name = fullName(personNameOf(person)) || say.nameless;
        return (
          <Text key={person.id} size="sm">
            {say.turnTo}{' '}
            <Anchor component={Link} to={`/mensen/${person.id}`} underline="always">
              {name}
            </Anchor>
            {phone !== undefined && (
              <>
                {', '}
                <a className="plain-link" href={`tel:${phone}`} aria-label={say.call(name, sayPhone(phone))}>
                  {sayPhone(phone)}
                </a>
              </>
            )}
          </Text>
        );
      })}
    </Stack>
  );
}
