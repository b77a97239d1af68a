import { Checkbox, ColorSwatch, Group, Stack, Text, TextInput } from '@mantine/core';
import { adviceOn } from '#domain/buurt/shades.ts';
import type { InputProps } from '../../components/field-spec.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** What one starts from: it can be read, so that nobody begins with a remark. */
const first = '#1d5c47';

/** A colour that a buurt has of itself, with what the calculation says of it. */
export function ColourInput({ value, change }: InputProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const chosen = typeof value === 'string' ? value : undefined;
  const isColour = chosen !== undefined && /^#[0-9a-f]{6}$/.test(chosen);
  const advice = isColour ? adviceOn(chosen) : undefined;
  const ratio = advice?.ratio.toLocaleString(language, { minimumFractionDigits: 1 }) ?? '';
  return (
    <Stack gap="sm">
      <Checkbox
        label={say.ownColour}
        checked={chosen !== undefined}
        onChange={(event) => change(event.currentTarget.checked ? first : null)}
      />
      {chosen !== undefined && (
        <Group gap="sm" align="flex-end" ml="2rem">
          <input
            type="color"
            className="colour-well"
            aria-label={say.mainColour}
            value={isColour ? chosen : first}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <TextInput
            label={say.colourCode}
            w="9rem"
            value={chosen}
            maxLength={7}
            error={isColour ? undefined : say.colourHint}
            onChange={(event) => change(event.currentTarget.value.toLowerCase())}
          />
        </Group>
      )}
      {advice && (
        <div className="aside colour-advice" role="status">
          <Text>{advice.isReadable ? say.readable(ratio) : say.tooLight(ratio)}</Text>
          {!advice.isReadable && (
            <Group gap="xs" mt={4}>
              <ColorSwatch color={advice.used} size={22} withShadow={false} aria-hidden />
              <Text fw={600}>{advice.used}</Text>
            </Group>
          )}
        </div>
      )}
    </Stack>
  );
}
