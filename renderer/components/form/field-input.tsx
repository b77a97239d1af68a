import {
  Checkbox,
  Chip,
  Group,
  Input,
  NumberInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { Content } from '#domain/document/kind.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { lookUpIn } from '#domain/member/doubles/merged-into.ts';
import { sayPhone } from '#domain/member/phone.ts';
import { textOf } from '#domain/publication/pick.ts';
import { useMergedMembers } from '../../database/look-up.ts';
import { useDocuments } from '../../database/team.tsx';
import { ConsentsInput } from './consents-input.tsx';
import { AddressInput, HoursInput, WhenInput } from './group-inputs.tsx';
import type { InputProps } from '../field-spec.ts';
import { MembersInput } from './members-input.tsx';
import { PhotoInput } from '../photo/photo-input.tsx';
import { PeopleInput } from '../photo/photo-people.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from '../words.ts';

/** The control that asks for a field; a new kind of field gets its line here. */
export function FieldInput(props: InputProps) {
  const { field, value, error, change } = props;
  const say = useWords(words);
  const { label, name, required } = field;
  const description =
    [field.help, field.as === 'text' && say.textHelp, field.remarkOn?.(value)].filter(Boolean).join(' ') ||
    undefined;
  const common = { label, name, description, error, required, withAsterisk: false };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.as) {
    case 'phone':
      return (
        <TextInput
          {...common}
          type="tel"
          value={sayPhone(text)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'line':
      return <TextInput {...common} value={text} onChange={(event) => change(event.currentTarget.value)} />;
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'text':
      return <Textarea {...common} value={text} onChange={(event) => change(event.currentTarget.value)} />;
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => change(next === '' ? null : next)}
        />
      );
    case 'yes':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked || null)}
        />
      );
    case 'not':
      return (
        <Checkbox
          label={label}
          checked={value === false}
          onChange={(event) => change(event.currentTarget.checked ? false : null)}
        />
      );
    case 'words':
      return (
        <TagsInput {...common} value={Array.isArray(value) ? value.map(String) : []} onChange={change} />
      );
    case 'choice':
      return (
        <Select
          {...common}
          data={[...(field.options ?? [])]}
          value={text || null}
          onChange={change}
          clearable={!required}
        />
      );
    case 'several':
      return (
        <Input.Wrapper label={label} description={field.help} error={error} size="md">
          <Chip.Group multiple value={Array.isArray(value) ? value.map(String) : []} onChange={change}>
            <Group gap="xs">
              {field.options?.map((option) => (
                <Chip key={option.value} value={option.value} variant="outline">
                  {option.label}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      );
    case 'reference':
      return <ReferenceInput {...props} />;
    case 'when':
      return <WhenInput {...props} />;
    case 'address':
      return <AddressInput {...props} />;
    case 'hours':
      return <HoursInput {...props} />;
    case 'consents':
      return <ConsentsInput {...props} />;
    case 'photo':
      return <PhotoInput {...props} />;
    case 'members':
      return <MembersInput {...props} />;
    case 'people':
      return <PeopleInput {...props} />;
    case 'own':
      return field.input ? <field.input {...props} /> : null;
  }
}

function ReferenceInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const documents = useDocuments(field.refersTo ?? 'member');
  const merged = useMergedMembers();
  const chosen = typeof value === 'string' ? value : null;
  const isGone = documents !== undefined && chosen !== null && !documents.some(({ id }) => id === chosen);
  const nameIn = (document: Content) => textOf(document['name']) ?? listedName(personNameOf(document));
  const data = (documents ?? []).map((document) => ({ value: document.id, label: nameIn(document) }));
  // The link stays as it was; who was merged into somebody else has their name.
  const meant = isGone ? lookUpIn([...documents, ...(merged ?? [])])(chosen) : undefined;
  return (
    <Select
      label={field.label}
      error={error}
      data={[
        ...(isGone ? [{ value: chosen, label: meant ? nameIn(meant) : say.goneReference }] : []),
        ...data.toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
      ]}
      value={chosen}
      onChange={change}
      searchable
      clearable
      limit={50}
    />
  );
}
