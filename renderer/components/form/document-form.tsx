import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import { mayErase } from '#domain/roles/permissions.ts';
import { disputesOf } from '#domain/sync/disputes.ts';
import { useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { FieldInput } from './field-input.tsx';
import type { FieldSpec } from '../field-spec.ts';
import { History } from '../history/history.tsx';
import type { KindView } from '../kind-view.ts';
import { listAsked } from '../list/list-asked.ts';
import { PublishBar } from './publish-bar.tsx';
import { SaveBar } from './save-bar.tsx';
import { problemsIn, tidied, useDocumentForm } from './use-document-form.ts';
import { useNewDraft } from './use-new-draft.ts';
import { useSaveKey } from './use-save-key.ts';
import { useUndoNotice } from '../use-undo-notice.tsx';
import { words } from '../words.ts';

type Say = (typeof words)['nl'];

/** What to say at a field; the hint of the field when it has one. */
function remark(
  say: Say,
  field: FieldSpec,
  problems: readonly { field: string; problem: string }[],
): string | undefined {
  const found = problems.find((problem) => problem.field === field.name);
  if (!found) return undefined;
  if (found.problem === 'required') return say.required;
  if (found.problem === 'bsn') return say.bsn;
  return (
    field.hint ?? (field.as === 'when' ? say.whenHint : field.as === 'address' ? say.addressHint : say.wrong)
  );
}

/** Told by a form that it is not to be filled in by itself, a browser does not put what is typed in its own files either. */
function Fields({ children }: { children: ReactNode }) {
  return (
    <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <Stack>{children}</Stack>
    </form>
  );
}

export function EditForm({ view, content }: { view: KindView; content: Content }) {
  const say = useWords(words);
  const team = useTeam();
  const navigate = useNavigate();
  const undoNotice = useUndoNotice();
  const labelsOf = (names: readonly string[]) =>
    view.fields.flatMap(({ name, label }) => (names.includes(name) ? [label] : [])).join(', ');
  const form = useDocumentForm(view.kind, content, {
    fields: view.fields,
    left: (unsaved) =>
      undoNotice(
        say.leftUnsaved(labelsOf(unsaved), view.titleOf(content)),
        async () => navigate(`${view.path}/${content.id}`),
        { label: say.goBack },
      ),
  });
  const disputed = disputesOf(content);
  useSaveKey(form.save);

  async function remove(): Promise<void> {
    form.forget();
    await team.throwAway(content.id);
    void navigate(view.path);
    undoNotice(say.thrown(view.titleOf(content)), async () => {
      await team.takeBack(content.id);
      void navigate(`${view.path}/${content.id}`);
    });
  }

  return (
    <Stack className="sheet" onBlur={() => void form.save()}>
      <Title order={2}>{view.titleOf(content)}</Title>
      {disputed.length > 0 && (
        <Alert color="yellow" title={say.disputed}>
          <Anchor component={Link} to="/verbinding">
            {say.toDisputes}
          </Anchor>
        </Alert>
      )}
      {kinds[view.kind].publication && <PublishBar view={view} content={content} before={form.save} />}
      {view.besides?.(form.values, content.id)}
      <Fields>
        {view.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={form.valueOf(field.name)}
            error={remark(say, field, form.problems)}
            change={(value) => form.set(field.name, value)}
          />
        ))}
      </Fields>
      <Group gap="xs" justify="flex-end">
        {view.erasable && (
          <Button
            variant="subtle"
            component={Link}
            to={`${view.path}/lijsten`}
            state={listAsked([content.id])}
          >
            {say.contactCard}
          </Button>
        )}
        {view.erasable && (
          <Button variant="subtle" component={Link} to={`${view.path}/${content.id}/gegevens`}>
            {say.personData}
          </Button>
        )}
        {view.erasable && mayErase(team.me.roles) && (
          <Button variant="subtle" color="red" component={Link} to={`${view.path}/${content.id}/wissen`}>
            {say.erase}
          </Button>
        )}
        {!view.keeps && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {say.remove}
          </Button>
        )}
      </Group>
      <History view={view} content={content} />
      <SaveBar saving={form.saving} labelsOf={labelsOf} />
    </Stack>
  );
}

export function NewForm({ view }: { view: KindView }) {
  const say = useWords(words);
  const team = useTeam();
  const navigate = useNavigate();
  const { values, isKept, set, clear } = useNewDraft(view);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const names = view.fields.map(({ name }) => name);
  const typed = tidied(values, view.fields);
  const problems = problemsIn(view.kind, typed, names);

  async function save(): Promise<void> {
    setTried(true);
    if (problems.length > 0) return;
    const id = await team.create(view.kind, typed).catch(() => undefined);
    setFailed(id === undefined);
    if (id === undefined) return;
    clear();
    void navigate(`${view.path}/${id}`);
  }
  useSaveKey(save);

  return (
    <Stack className="sheet" ref={sheet}>
      <Title order={2}>{view.addLabel}</Title>
      {isKept && (
        <Group gap="sm">
          <Text size="sm">{say.keptDraft}</Text>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {say.startEmpty}
          </Button>
        </Group>
      )}
      {view.besides?.(typed)}
      <Fields>
        {view.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name]}
            error={tried ? remark(say, field, problems) : undefined}
            change={(value) => set(field.name, value)}
          />
        ))}
      </Fields>
      {tried && problems.length > 0 && <Text role="alert">{say.notSaved}</Text>}
      {failed && <Text role="alert">{say.deviceRefused}</Text>}
      <Group className="save-bar">
        <Button onClick={() => void save()}>{say.save}</Button>
      </Group>
    </Stack>
  );
}
