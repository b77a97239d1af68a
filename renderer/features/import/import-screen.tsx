import { Alert, Anchor, Button, FileInput, Progress, Stack, Text, Title } from '@mantine/core';
import { startTransition, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ImportWork } from '#domain/import/carry-out.ts';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { runImport } from './run-import.ts';
import { SheetChoice } from './sheet-choice.tsx';
import { words } from './words.ts';

type Stage =
  | { is: 'choosing' }
  | { is: 'reading' }
  | { is: 'looking'; file: ReadFile }
  | { is: 'running'; done: number; all: number }
  | { is: 'ended'; message: string; well: boolean };

/** From a file to people: choose, look at what will happen, save. Nothing is saved before the person says so. */
export function ImportScreen() {
  const say = useWords(words);
  const team = useTeam();
  const [stage, setStage] = useState<Stage>({ is: 'choosing' });
  const stopping = useRef(new AbortController());
  /** Of the file that was chosen last: who chooses another waits for it no longer. */
  const reading = useRef(new AbortController());

  async function look(file: File): Promise<void> {
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setStage({ is: 'reading' });
    const read = await readFile(file, signal);
    // The columns of a wide list are many controls: they may come in parts.
    if (!signal.aborted) startTransition(() => setStage({ is: 'looking', file: read }));
  }

  async function run(work: ImportWork): Promise<void> {
    const all = work.create.length + work.change.length;
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setStage({ is: 'running', done: 0, all });
    try {
      const done = await runImport(team, work, {
        signal,
        progress: (n) => setStage({ is: 'running', done: n, all }),
      });
      const message = done < all ? say.stopped(done, all) : say.done(work.create.length, work.change.length);
      setStage({ is: 'ended', message, well: true });
    } catch {
      setStage({ is: 'ended', message: say.failed, well: false });
    }
  }

  return (
    <Stack className="wide-one" gap="lg">
      <div>
        <Anchor component={Link} to="/mensen">
          {say.back}
        </Anchor>
        <Title order={1}>{say.heading}</Title>
      </div>
      {(stage.is === 'choosing' || stage.is === 'reading' || stage.is === 'looking') && (
        <>
          <Text maw="46rem">{say.lead}</Text>
          <FileInput
            label={say.file}
            placeholder={say.pick}
            accept=".xlsx,.xlsm,.csv,.tsv,.txt,.xls,.ods,text/csv,text/plain"
            maw="26rem"
            error={
              stage.is === 'looking' && stage.file.is !== 'lists' ? say.refusals[stage.file.is] : undefined
            }
            onChange={(file) => file && void look(file)}
          />
          {stage.is === 'reading' && <Text role="status">{say.reading}</Text>}
        </>
      )}
      {stage.is === 'looking' && stage.file.is === 'lists' && (
        <SheetChoice
          key={JSON.stringify(stage.file.found.map(({ list }) => list.rows.slice(0, 3)))}
          found={stage.file.found}
          run={(work) => void run(work)}
        />
      )}
      {stage.is === 'running' && (
        <Stack className="sheet one">
          <Text role="status">{say.progress(stage.done, stage.all)}</Text>
          <Progress value={stage.all === 0 ? 100 : (100 * stage.done) / stage.all} aria-label={say.heading} />
          <Button variant="default" onClick={() => stopping.current.abort()}>
            {say.stop}
          </Button>
        </Stack>
      )}
      {stage.is === 'ended' && (
        <Stack className="one">
          <Alert color={stage.well ? 'green' : 'red'} role="status">
            {stage.message}
          </Alert>
          <Button variant="default" onClick={() => setStage({ is: 'choosing' })}>
            {say.again}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
