import { Group, Radio, Stack } from '@mantine/core';
import { siteColours } from '../../../sync-server/site/palettes.ts';
import type { InputProps } from '../../components/field-spec.ts';

/** The designed palettes, each with its colours beside its name. */
export function PaletteInput({ field, value, error, change }: InputProps) {
  return (
    <Radio.Group
      label={field.label}
      error={error}
      value={typeof value === 'string' ? value : 'dijk'}
      onChange={change}
    >
      <Stack gap={6} mt={6}>
        {field.options?.map((option) => (
          <Group key={option.value} gap="sm" wrap="nowrap">
            <Radio
              value={option.value}
              label={option.label}
              className="palette-choice"
              iconColor="var(--sheet)"
            />
            <Swatches palette={option.value} />
          </Group>
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Swatches({ palette }: { palette: string }) {
  const found = Object.entries(siteColours).find(([name]) => name === palette)?.[1].light;
  if (!found) return null;
  return (
    <span className="swatches" aria-hidden>
      {[found.accent, found.near, found.band, found.paper, found.lamp].map((colour) => (
        <span key={colour} style={{ background: colour }} />
      ))}
    </span>
  );
}
