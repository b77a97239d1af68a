import { Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { memo } from 'react';
import type { ImportWork } from '#domain/import/carry-out.ts';
import { type Column, columnTargets, hasNameColumn } from '#domain/import/import-columns.ts';
import type { ParsedList } from '#domain/import/parse-list.ts';
import type { Outcome } from '#domain/import/plan-import.ts';
import { useWords } from '../../words/use-words.ts';
import { PlainRows, RefusedRows, SameRows } from './planned-rows.tsx';
import type { FoundList } from './read-workbook.ts';
import { type RowOf, useImportPlan } from './use-import-plan.ts';
import { words } from './words.ts';

/** What will become of every row, before anything is saved. */
export function Preview({ found, run }: { found: FoundList; run(work: ImportWork): void }) {
  const say = useWords(words);
  const { list, encoding, sheet } = found;
  const importing = useImportPlan(list);
  const { columns, plan, work } = importing;
  if (!plan || !work) return <Text role="status">{say.planning}</Text>;
  const named = hasNameColumn(columns);
  const rowsOf = <I extends Outcome['is']>(is: I) =>
    plan.filter((row): row is RowOf<I> => row.outcome.is === is);
  const fresh = rowsOf('new');
  const same = rowsOf('same-as');
  const known = rowsOf('known');
  const repeated = rowsOf('repeated');
  const refused = rowsOf('refused');
  const count = work.create.length + work.change.length;

  return (
    <Stack gap="lg">
      <Text>
        {sheet !== undefined && say.foundOn(list.rows.length, sheet)}
        {encoding && list.delimiter && say.found(list.rows.length, encoding, say.delimiters[list.delimiter])}
      </Text>
      <section>
        <Title order={2}>{say.columns}</Title>
        {importing.isKept && (
          <Group gap="sm">
            <Text>{say.keptColumns}</Text>
            <Button size="compact-sm" variant="subtle" onClick={importing.recognise}>
              {say.recognise}
            </Button>
          </Group>
        )}
        <Columns list={list} columns={columns} set={importing.setColumn} />
        {!named && <Text role="alert">{say.noName}</Text>}
      </section>
      <section>
        <Title order={2}>{say.what}</Title>
        <Text>
          {[
            say.fresh(fresh.length),
            same.length > 0 ? say.same(same.length) : '',
            known.length > 0 ? say.known(known.length) : '',
            repeated.length > 0 ? say.repeated(repeated.length) : '',
            refused.length > 0 ? say.refused(refused.length) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group mt="sm">
          <Button disabled={!named || count === 0 || importing.isPlanning} onClick={() => run(work)}>
            {say.run(count)}
          </Button>
        </Group>
      </section>
      <SameRows rows={same} importing={importing} />
      <RefusedRows rows={refused} importing={importing} />
      <PlainRows
        title={say.repeatedTitle}
        rows={repeated}
        line={({ outcome }) => say.repeatedOf(outcome.earlierLine)}
      />
      <PlainRows
        title={say.knownTitle}
        rows={known}
        line={({ outcome }) => (outcome.inBin ? say.inBin : '')}
      />
      <PlainRows title={say.newTitle} rows={fresh} line={() => ''} />
    </Stack>
  );
}

/** Drawn anew only when a column changes: it is a control for each. */
const Columns = memo(ColumnTable);

function ColumnTable(props: {
  list: ParsedList;
  columns: readonly Column[];
  set(index: number, target: Column['target']): void;
}) {
  const { list, columns, set } = props;
  const say = useWords(words);
  const example = (index: number) => list.rows.map(({ cells }) => cells[index]?.trim()).find(Boolean) ?? '';
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say.column}</Table.Th>
            <Table.Th>{say.example}</Table.Th>
            <Table.Th>{say.becomes}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ header, target }, index) => (
            <Table.Tr key={`${index} ${header}`}>
              <Table.Td>{header}</Table.Td>
              <Table.Td className="row-line">{example(index).slice(0, 60)}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={`${say.becomes}: ${header}`}
                  data={columnTargets.map((value) => ({ value, label: say.targets[value] }))}
                  value={target}
                  onChange={(_, option) => {
                    const chosen = columnTargets.find((known) => known === option?.value);
                    if (chosen) set(index, chosen);
                  }}
                  allowDeselect={false}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
