import { isRecord } from '../sync/canonical.ts';
import { installationPattern, mostElements, mostInstallations } from './document-schema.ts';

/**
 * Whether stamps are as their schema says, without interpreting it: every document of a push and of a page carries them,
 * and interpreting was half of what its check cost. `false` says nothing of what is wrong; the schema does.
 */
export function areSound(edits: unknown): boolean {
  if (!isRecord(edits)) return false;
  return (
    'vv' in edits &&
    'made' in edits &&
    Object.entries(edits).every(([part, value]) => parts.get(part)?.(value) ?? false)
  );
}

type Check = (value: unknown) => boolean;

const installation = new RegExp(installationPattern);
const isBy: Check = (value) => typeof value === 'string' && installation.test(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
const isTime: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const isMapOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= mostElements && value.every(check);

const isDot: Check = (value) =>
  isRecord(value) && Object.keys(value).length === 2 && isBy(value['by']) && isCount(value['n']);
const isStamp: Check = (value) => isRecord(value) && isStampWith(value, 3);
const isEntry: Check = (value) => isRecord(value) && isStampWith(value, 'value' in value ? 4 : 3);
const isStampWith = (value: Record<string, unknown>, keys: number): boolean =>
  Object.keys(value).length === keys && isBy(value['by']) && isCount(value['n']) && isTime(value['t']);

const isVector: Check = (value) =>
  isRecord(value) &&
  Object.keys(value).length <= mostInstallations &&
  Object.entries(value).every(([by, n]) => isBy(by) && isCount(n));

const parts: ReadonlyMap<string, Check> = new Map([
  ['vv', isVector],
  ['binned', isVector],
  ['made', isStamp],
  ['at', isMapOf(isStamp)],
  ['others', isMapOf(isListOf(isEntry))],
  ['tags', isMapOf(isMapOf(isListOf(isDot)))],
]);
