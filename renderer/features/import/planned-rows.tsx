import { Button, Checkbox, Radio, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { type Choice, proposedChoice } from '#domain/import/carry-out.ts';
import type { Difference } from '#domain/import/fill-gaps.ts';
import type { PlannedRow } from '#domain/import/plan-import.ts';
import { acceptWithout } from '#domain/import/read-row.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { useWords } from '../../words/use-words.ts';
import type { RowOf, useImportPlan } from './use-import-plan.ts';
import { words } from './words.ts';

type Importing = ReturnType<typeof useImportPlan>;

const mostShown = 20;
/** Of rows with something to choose, which take long to draw: how many at first, and with each step further. */
const choicesAtFirst = 10;
const choicesMore = 20;

/** Rows that may be somebody who is there already: the person chooses. */
export function SameRows({ rows, importing }: { rows: readonly RowOf<'same-as'>[]; importing: Importing }) {
  const say = useWords(words);
  const { shown, more } = useSome(rows);
  const nameIn = useNames(importing);
  if (rows.length === 0) return null;
  return (
    <Stack component="section">
      <Title order={2}>{say.choose}</Title>
      <Text>{say.chooseLead}</Text>
      {shown.map(({ row, outcome }) => {
        const choice = importing.choices.get(row.line) ?? proposedChoice(outcome);
        return (
          <Radio.Group
            key={row.line}
            className="sheet"
            label={`${nameIn(outcome.id)} (${say.row(row.line)})`}
            value={choice.is === 'merge' ? choice.with : choice.is}
            onChange={(value) => importing.choose(row.line, choiceOf(value))}
          >
            <Stack gap="xs" mt="xs">
              {outcome.candidates.map(({ id, because, differs }) => (
                <Radio
                  key={id}
                  value={id}
                  label={say.mergeWith(nameIn(id), because.map((sign) => say.sameness[sign]).join(', '))}
                  description={
                    differs.length > 0 ? say.differs(differs.map(sayDifference).join(' · ')) : undefined
                  }
                />
              ))}
              <Radio value="new" label={say.asNew} />
              <Radio value="skip" label={say.skip} />
            </Stack>
          </Radio.Group>
        );
      })}
      {more}
    </Stack>
  );
}

/** The first of many rows, and a button for those after them. */
function useSome<R>(rows: readonly R[]) {
  const say = useWords(words);
  const [count, setCount] = useState(choicesAtFirst);
  const left = rows.length - count;
  return {
    shown: rows.slice(0, count),
    more: left > 0 && (
      <Button variant="subtle" onClick={() => setCount(count + choicesMore)}>
        {say.showMore(Math.min(left, choicesMore))}
      </Button>
    ),
  };
}

const choiceOf = (value: string): Choice =>
  value === 'new' || value === 'skip' ? { is: value } : { is: 'merge', with: value };

const sayDifference = ({ there, list }: Difference): string => `${plainly(list)} (${plainly(there)})`;

const plainly = (value: unknown): string =>
  isRecord(value)
    ? Object.values(value).join(' ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? '');

/** Names of members and of the rows that become members. */
function useNames({ members, plan }: Importing): (id: string) => string {
  const say = useWords(words);
  return (id) => {
    const member: Content | undefined = members?.find((one) => one.id === id);
    const planned = plan?.find(({ outcome }) => 'id' in outcome && outcome.id === id);
    return listedName(personNameOf(member ?? planned?.row.values ?? {})) || say.nameless;
  };
}

/** Rows that are not read, each with its reasons; most can be read without what is wrong. */
export function RefusedRows({
  rows,
  importing,
}: {
  rows: readonly RowOf<'refused'>[];
  importing: Importing;
}) {
  const say = useWords(words);
  const { shown, more } = useSome(rows);
  const acceptedRows = (importing.plan ?? []).filter(
    ({ row, outcome }) => outcome.is !== 'refused' && importing.accepted.has(row.line),
  );
  if (rows.length === 0 && acceptedRows.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{say.refusedTitle}</Title>
      <Text>{say.refusedLead}</Text>
      {shown.map(({ row, outcome }) => (
        <Stack key={row.line} className="sheet" gap={4}>
          <Text fw={600}>
            {listedName(personNameOf(row.values)) || say.nameless} ({say.row(row.line)})
          </Text>
          {outcome.reasons.map(({ column, code, value }) => (
            <Text key={`${column} ${code}`}>
              {column && `${column}: `}
              {value && `"${value.slice(0, 80)}". `}
              {say.problems[code]}
            </Text>
          ))}
          {acceptWithout(row) && (
            <Checkbox
              label={say.without}
              checked={importing.accepted.has(row.line)}
              onChange={(event) => importing.accept(row.line, event.currentTarget.checked)}
              mt="xs"
            />
          )}
        </Stack>
      ))}
      {more}
      {acceptedRows.map(({ row }) => (
        <Checkbox
          key={row.line}
          label={`${listedName(personNameOf(row.values))} (${say.row(row.line)}): ${say.without}`}
          checked
          onChange={() => importing.accept(row.line, false)}
        />
      ))}
    </Stack>
  );
}

/** Rows about which there is nothing to choose. */
export function PlainRows<R extends PlannedRow>(props: {
  title: string;
  rows: readonly R[];
  line(row: R): string;
}) {
  const { title, rows, line } = props;
  const say = useWords(words);
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {title} ({rows.length})
      </Title>
      {rows.slice(0, mostShown).map((planned) => (
        <Text key={planned.row.line}>
          {listedName(personNameOf(planned.row.values)) || say.nameless}{' '}
          <Text span c="dimmed">
            {[say.row(planned.row.line), line(planned)].filter(Boolean).join(', ')}
          </Text>
        </Text>
      ))}
      {rows.length > mostShown && <Text c="dimmed">{say.more(rows.length - mostShown)}</Text>}
    </section>
  );
}
