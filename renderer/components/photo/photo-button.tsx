import { Button, FileButton, Text } from '@mantine/core';
import { IconAlertTriangle, IconPhotoPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { PhotoMaking } from './photo-making.ts';
import { words } from './photo-words.ts';

interface Props {
  label: string;
  making: PhotoMaking;
  variant?: 'filled' | 'default';
  several?: boolean;
  /** Hears which photos were made; never of none. */
  made(ids: readonly string[]): void;
}

/** Asks for one or more photos from this computer. */
export function PhotoButton({ label, making, variant = 'filled', several = false, made }: Props) {
  const say = useWords(words);
  const reset = useRef<() => void>(null);

  async function choose(chosen: File | File[] | null): Promise<void> {
    const files = Array.isArray(chosen) ? chosen : chosen ? [chosen] : [];
    // So that the same file can be chosen a second time.
    reset.current?.();
    if (files.length === 0) return;
    const ids = await making.make(files);
    if (ids.length > 0) made(ids);
  }

  return (
    <FileButton
      accept="image/*"
      multiple={several}
      onChange={(chosen) => void choose(chosen)}
      resetRef={reset}
    >
      {(props) => (
        <Button
          {...props}
          variant={variant}
          disabled={making.busy !== null}
          leftSection={<IconPhotoPlus size={20} stroke={1.7} aria-hidden />}
        >
          {making.busy ? say.making(making.busy.done, making.busy.total) : label}
        </Button>
      )}
    </FileButton>
  );
}

/** Why a file became no photo, and what to do. */
export function PhotoProblems({ making }: { making: PhotoMaking }) {
  const say = useWords(words);
  if (making.problems.length === 0) return null;
  return (
    <div role="alert">
      {making.problems.map(({ name, why }) => (
        <div key={name} className="photo-problem">
          <IconAlertTriangle size={22} stroke={1.7} aria-hidden />
          <Text>
            <b>{name}</b>: {say.problems[why]}
          </Text>
        </div>
      ))}
    </div>
  );
}
