import { Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { websiteSchema } from '#domain/document/field-schemas.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { InputProps } from '../../components/field-spec.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { usePutBack } from './use-put-back.ts';
import { words } from './words.ts';

interface Partner {
  name: string;
  website?: string;
}

const website = new RegExp(websiteSchema.pattern);

/** Who works together with the buurt, by name and website; each entry is a field of its own, so that two may edit. */
export function PartnersInput(props: InputProps) {
  const { field, value, error, change } = props;
  const say = useWords(words);
  const team = useTeam();
  const putBack = usePutBack(props);
  const undoNotice = useUndoNotice();
  const partners = partnersIn(value);
  /** A new one has no place in the document before it has a name. */
  const [fresh, setFresh] = useState<string>();

  function set(key: string, partner: Partner): void {
    if (key === fresh && partner.name !== '') setFresh(undefined);
    if (key !== fresh || partner.name !== '') change({ ...partners, [key]: partner });
  }

  function remove(key: string, partner: Partner): void {
    if (key === fresh) return setFresh(undefined);
    const { [key]: _, ...rest } = partners;
    change(rest);
    undoNotice(
      say.partnerGone(partner.name),
      () => putBack((standing) => ({ ...partnersIn(standing), [key]: partner })),
      { label: say.undo },
    );
  }

  const rows: [string, Partner][] = Object.entries(
    fresh === undefined ? partners : { ...partners, [fresh]: { name: '' } },
  );
  return (
    <Input.Wrapper label={field.label} error={error} role="group" aria-label={field.label}>
      <Stack gap="sm" mt={6}>
        {rows.map(([key, partner]) => (
          <Group key={key} gap="sm" align="flex-end">
            <TextInput
              className="partner-part"
              label={say.partnerName}
              maxLength={120}
              value={partner.name}
              onChange={(event) => set(key, { ...partner, name: event.currentTarget.value })}
              autoFocus={key === fresh}
            />
            <TextInput
              className="partner-part"
              label={say.partnerWebsite}
              type="url"
              maxLength={300}
              // Judged when it is complete.
              key={partner.website ?? ''}
              defaultValue={partner.website ?? ''}
              onBlur={(event) => {
                const address = completed(event.currentTarget.value);
                if (address !== (partner.website ?? '')) set(key, withWebsite(partner, address));
              }}
            />
            <Button
              variant="subtle"
              color="red"
              aria-label={say.removePartner(partner.name)}
              onClick={() => remove(key, partner)}
            >
              {say.remove}
            </Button>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setFresh(`p${team.now().getTime().toString(36)}`)}
          >
            {say.addPartner}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

const withWebsite = ({ name }: Partner, address: string): Partner =>
  address.trim() === '' ? { name } : { name, website: address };

/** An address as people write it, `buurt.nl`, gets what makes it a link. */
function completed(address: string): string {
  const typed = address.trim();
  return typed !== '' && !website.test(typed) && website.test(`https://${typed}`)
    ? `https://${typed}`
    : typed;
}

const partnersIn = (value: unknown): Record<string, Partner> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, partner]) =>
          isRecord(partner) ? [[key, withWebsite({ name: String(partner['name']) }, textIn(partner))]] : [],
        ),
      )
    : {};

const textIn = ({ website: address }: Record<string, unknown>): string =>
  typeof address === 'string' ? address : '';
