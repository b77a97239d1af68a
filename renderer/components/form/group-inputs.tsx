import { Group, Input, NumberInput, Select, TextInput } from '@mantine/core';
import { normalisePostcode } from '#domain/member/postcode.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { useWords } from '../../words/use-words.ts';
import type { InputProps } from '../field-spec.ts';
import { words } from '../words.ts';

const parts = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const textIn = (value: unknown, name: string): string => {
  const part = parts(value)[name];
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
};

/** A group keeps only the parts that are filled in; without any it is empty. */
function withPart(value: unknown, name: string, part: unknown): Record<string, unknown> | null {
  const next = Object.fromEntries(
    Object.entries({ ...parts(value), [name]: part }).filter(
      ([, inner]) => inner !== '' && inner !== null && inner !== undefined,
    ),
  );
  return Object.keys(next).length > 0 ? next : null;
}

const rules = [
  ['', 'once'],
  ['FREQ=WEEKLY', 'weekly'],
  ['FREQ=WEEKLY;INTERVAL=2', 'fortnightly'],
  ['FREQ=MONTHLY', 'monthly'],
] as const;

export function WhenInput({ value, error, change }: InputProps) {
  const say = useWords(words);
  const start = textIn(value, 'start');
  const end = textIn(value, 'end');
  const repeats = textIn(value, 'repeats');
  const day = start.slice(0, 10);
  const put = (next: { day?: string; from?: string; until?: string; repeats?: string }) => {
    const date = next.day ?? day;
    const rule = next.repeats ?? repeats;
    change({
      start: `${date}T${next.from ?? start.slice(11)}`,
      end: `${date}T${next.until ?? end.slice(11)}`,
      zone: 'Europe/Amsterdam',
      ...(rule && { repeats: rule }),
    });
  };
  const known = rules.some(([rule]) => rule === repeats);
  const options = [
    ...rules.map(([rule, name]) => ({ value: rule, label: say[name] })),
    ...(known ? [] : [{ value: repeats, label: say.otherRepeat }]),
  ];
  return (
    <Input.Wrapper error={error}>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={say.day}
          type="date"
          value={day}
          onChange={(event) => put({ day: event.currentTarget.value })}
        />
        <TextInput
          label={say.from}
          type="time"
          value={start.slice(11)}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          label={say.until}
          type="time"
          value={end.slice(11)}
          onChange={(event) => put({ until: event.currentTarget.value })}
        />
        <Select
          label={say.repeats}
          data={options}
          value={repeats}
          onChange={(rule) => put({ repeats: rule ?? '' })}
          allowDeselect={false}
        />
      </Group>
    </Input.Wrapper>
  );
}

export function AddressInput({ value, error, change }: InputProps) {
  const say = useWords(words);
  const line = (name: 'street' | 'letter' | 'addition' | 'postcode' | 'city', width: string) => (
    <TextInput
      label={say[name]}
      w={width}
      value={textIn(value, name)}
      onChange={(event) => change(withPart(value, name, event.currentTarget.value))}
      onBlur={() =>
        name === 'postcode' &&
        change(withPart(value, name, normalisePostcode(textIn(value, name)) ?? textIn(value, name)))
      }
    />
  );
  const number = parts(value)['number'];
  return (
    <Input.Wrapper error={error}>
      <Group align="flex-end" gap="sm">
        {line('street', '14rem')}
        <NumberInput
          label={say.number}
          w="7rem"
          hideControls
          value={typeof number === 'number' ? number : ''}
          onChange={(next) =>
            change(withPart(value, 'number', typeof number === 'string' || next === '' ? null : next))
          }
        />
        {line('letter', '4.5rem')}
        {line('addition', '7rem')}
        {line('postcode', '7rem')}
        {line('city', '12rem')}
      </Group>
    </Input.Wrapper>
  );
}

export function HoursInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const amount = parts(value)['amount'];
  const per = textIn(value, 'per') || 'once';
  return (
    <Input.Wrapper label={field.label} error={error}>
      <Group align="flex-end">
        <NumberInput
          aria-label={say.amount}
          w="7rem"
          min={0.25}
          max={168}
          value={typeof amount === 'number' ? amount : ''}
          onChange={(next) => change(next === '' ? null : { amount: next, per })}
        />
        <Select
          aria-label={field.label}
          data={[
            { value: 'once', label: say.perOnce },
            { value: 'week', label: say.perWeek },
          ]}
          value={per}
          onChange={(next) => typeof amount === 'number' && change({ amount, per: next ?? 'once' })}
          allowDeselect={false}
        />
      </Group>
    </Input.Wrapper>
  );
}
