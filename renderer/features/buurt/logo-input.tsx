import { Button, FileButton, Group, Input } from '@mantine/core';
import { useState } from 'react';
import type { InputProps } from '../../components/field-spec.ts';
import { useUndoNotice } from '../../components/use-undo-notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { type LogoProblem, readLogo } from './logo-file.ts';
import { usePutBack } from './use-put-back.ts';
import { words } from './words.ts';

/** The logo of the buurt: what it is now, and a file in its place. */
export function LogoInput(props: InputProps) {
  const { field, value, change } = props;
  const say = useWords(words);
  const undoNotice = useUndoNotice();
  const putBack = usePutBack(props);
  const [problem, setProblem] = useState<LogoProblem>();
  const logo = typeof value === 'string' ? value : undefined;

  async function choose(file: File | null): Promise<void> {
    if (!file) return;
    const made = await readLogo(file);
    setProblem(made.is === 'logo' ? undefined : made.why);
    if (made.is === 'logo') change(made.svg);
  }

  function remove(): void {
    change(null);
    undoNotice(say.logoGone, () => putBack(() => logo), { label: say.undo });
  }

  return (
    <Input.Wrapper
      label={field.label}
      description={say.logoHelp}
      role="group"
      aria-label={field.label}
      error={problem && <span role="alert">{say.logoProblems[problem]}</span>}
    >
      <Group gap="sm" mt={8}>
        {logo !== undefined && (
          <img className="logo-shown" src={`data:image/svg+xml,${encodeURIComponent(logo)}`} alt={say.logo} />
        )}
        <FileButton onChange={(file) => void choose(file)} accept=".svg,image/*">
          {(button) => (
            <Button variant="default" {...button}>
              {say.chooseLogo}
            </Button>
          )}
        </FileButton>
        {logo !== undefined && (
          <Button variant="subtle" color="red" onClick={remove}>
            {say.removeLogo}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
