import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { sayPhone } from '#domain/member/phone.ts';
import { sayAddress } from '#domain/place/say-address.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { FieldSpec } from './field-spec.ts';
import type { words } from './words.ts';

type Say = (typeof words)['nl'];

/** A value of a field as people read it; `nameOf` gives the name of a document that is referred to. */
export function sayValue(
  say: Say,
  field: FieldSpec | undefined,
  value: unknown,
  nameOf: (id: string) => string,
): string {
  if (value === undefined || value === null) return say.empty;
  if (Array.isArray(value)) return value.map((one) => optionLabel(field, one)).join(', ') || say.empty;
  if (isRecord(value)) return sayGroup(say, field, value);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field?.as === 'reference' || field?.as === 'photo') return nameOf(text);
  if (field?.as === 'phone') return sayPhone(text);
  if (field?.as === 'date') return `${sayDay(text)} ${text.slice(0, 4)}`;
  return optionLabel(field, text);
}

function sayGroup(say: Say, field: FieldSpec | undefined, value: Record<string, unknown>): string {
  const { start, end, amount, per, at } = value;
  if (typeof start === 'string' && typeof end === 'string')
    return [
      `${sayDay(start)}, ${sayTimes(start, end)}`,
      value['repeats'] === undefined ? '' : repeatsOf(say, value['repeats']),
    ]
      .filter(Boolean)
      .join(', ');
  if (field?.as === 'address') return sayAddress(value);
  if (typeof amount === 'number')
    return `${amount} ${say.hours} ${per === 'week' ? say.perWeek : say.perOnce}`;
  if (typeof value['given'] === 'boolean')
    return value['given'] && value['withdrawnAt'] === undefined
      ? say.yesSince(String(at).slice(0, 10))
      : say.noConsent;
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(', ');
}

const repeatsOf = (say: Say, rule: unknown): string =>
  rule === 'FREQ=WEEKLY'
    ? say.weekly
    : rule === 'FREQ=WEEKLY;INTERVAL=2'
      ? say.fortnightly
      : rule === 'FREQ=MONTHLY'
        ? say.monthly
        : say.otherRepeat;

const optionLabel = (field: FieldSpec | undefined, value: unknown): string =>
  field?.options?.find((option) => option.value === value)?.label ?? String(value);
