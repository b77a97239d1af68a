import { Autocomplete, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { wordSetSchema } from '#domain/document/field-schemas.ts';
import { kinds } from '#domain/kinds.ts';
import { wordsUsed } from '#domain/member/filter/people-filter.ts';
import type { Tag } from '#domain/member/words/tagging.ts';
import { bsnProblems } from '#domain/privacy/bsn-problems.ts';
import { words as fieldWords } from '../../../components/words.ts';
import { useDocuments } from '../../../database/team.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useTagging } from './use-tagging.ts';
import { words } from './words.ts';

const fields: readonly Tag['field'][] = ['skills', 'interests', 'villages', 'languages', 'volunteer'];

interface Props {
  found: readonly Content[];
  ticked: ReadonlySet<string>;
  setTicked(ticked: ReadonlySet<string>): void;
}

/** What is done to everybody who is ticked: a word is added or taken away, and that is undone as one. */
export function TagPanel({ found, ticked, setTicked }: Props) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const members = useDocuments('member');
  const [field, setField] = useState<Tag['field']>('skills');
  const [word, setWord] = useState('');
  const [problem, setProblem] = useState<'word' | 'bsn'>();
  const tagging = useTagging();
  const used = useMemo(() => wordsUsed(members ?? [], field), [members, field]);
  const here = found.filter(({ id }) => ticked.has(id)).length;
  const chosen = useMemo(() => (members ?? []).filter(({ id }) => ticked.has(id)), [members, ticked]);

  function tick(on: boolean): void {
    const next = new Set(ticked);
    for (const { id } of found)
      if (on) next.add(id);
      else next.delete(id);
    setTicked(next);
  }

  function put(given: boolean): void {
    const said = word.trim();
    if (field !== 'volunteer' && said === '') return setProblem('word');
    if (field !== 'volunteer' && bsnProblems(kinds.member, { [field]: [said] }).length > 0)
      return setProblem('bsn');
    setProblem(undefined);
    void tagging.tag(chosen, field === 'volunteer' ? { field } : { field, word: said }, given);
  }

  const isDisabled = chosen.length === 0 || tagging.isBusy;
  return (
    <Stack gap="xs" className="sheet tag-panel">
      <Text role="status" fw={600}>
        {say.chosen(chosen.length, chosen.length - here)}
      </Text>
      {chosen.length === 0 && <Text size="sm">{say.chooseHow}</Text>}
      {found.length > 0 && (
        <Checkbox
          label={say.all(found.length)}
          checked={here === found.length}
          indeterminate={here > 0 && here < found.length}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
      )}
      <Select
        size="sm"
        label={say.what}
        data={fields.map((one) => ({ value: one, label: say.tags[one] }))}
        value={field}
        allowDeselect={false}
        onChange={(value) => setField(fields.find((one) => one === value) ?? field)}
      />
      {field !== 'volunteer' && (
        <Autocomplete
          size="sm"
          label={say.word}
          maxLength={wordSetSchema.items.maxLength}
          data={used}
          limit={8}
          value={word}
          error={problem === 'word' ? say.wordNeeded : problem === 'bsn' && sayField.bsn}
          onChange={setWord}
        />
      )}
      <Text role="status" size="sm">
        {tagging.isBusy && say.busy(chosen.length)}
      </Text>
      {tagging.failed && <Text role="alert">{say.failed}</Text>}
      <Group gap="xs">
        <Button size="compact-md" disabled={isDisabled} onClick={() => put(true)}>
          {field === 'volunteer' ? say.makeVolunteer : say.add}
        </Button>
        <Button size="compact-md" variant="default" disabled={isDisabled} onClick={() => put(false)}>
          {field === 'volunteer' ? say.endVolunteer : say.take}
        </Button>
      </Group>
    </Stack>
  );
}
