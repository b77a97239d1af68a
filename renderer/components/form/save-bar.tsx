import { Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconDots } from '@tabler/icons-react';
import { useWords } from '../../words/use-words.ts';
import type { Saving } from './use-document-form.ts';
import { words } from '../words.ts';

/** Whether what was typed is safe, always in sight under the form, and told to a screen reader when it changes. */
export function SaveBar({
  saving,
  labelsOf,
}: {
  saving: Saving;
  labelsOf(fields: readonly string[]): string;
}) {
  const say = useWords(words);
  const Icon = saving.is === 'saved' ? IconCheck : saving.is === 'saving' ? IconDots : IconAlertCircle;
  return (
    <Group className="save-bar" data-state={saving.is} gap="xs" wrap="nowrap">
      <Icon size={18} stroke={2} aria-hidden />
      <Text size="sm" role="status">
        {saving.is === 'saved' && say.saved}
        {saving.is === 'saving' && say.saving}
        {saving.is === 'not-saved' &&
          (saving.because === 'device' ? say.deviceRefused : say.fieldsNotSaved(labelsOf(saving.fields)))}
      </Text>
    </Group>
  );
}
