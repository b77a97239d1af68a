import { sayDay, sayTimes } from '#domain/calendar/dutch-dates.ts';
import { contactWays } from '#domain/member/member-schema.ts';
import { sayPhone } from '#domain/member/phone.ts';
import { sayAddress } from '#domain/place/say-address.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import { displayName } from './display-name.ts';
import type { FieldSpec } from '../field-spec.ts';
import type { words } from '../words.ts';

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
  if (typeof value === 'boolean') return value === (field?.as !== 'not') ? say.yes : say.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field?.as === 'reference' || field?.as === 'photo') return nameOf(text);
  if (field?.as === 'phone') return sayPhone(text);
  if (field?.as === 'date') return sayDayAndYear(text);
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
      ? say.yesSince(sayDayAndYear(String(at)))
      : say.noConsent;
  if (typeof value['on'] === 'string' && 'how' in value) return sayMoment(say, value['on'], value);
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(', ');
}

/** A moment of contact: when, how, by whom and what was noted. */
function sayMoment(say: Say, on: string, { how, by, note }: Record<string, unknown>): string {
  const way = contactWays.find((one) => one === how);
  const said = [sayDayAndYear(on), way && say.ways[way], typeof by === 'string' && displayName(by)];
  return [said.filter(Boolean).join(', '), note].filter(Boolean).join(': ');
}

const sayDayAndYear = (day: string): string => `${sayDay(day)} ${day.slice(0, 4)}`;

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
