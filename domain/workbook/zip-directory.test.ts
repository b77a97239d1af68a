import { expect, test } from 'vitest';
import { zipOf } from '../testing/zip-bytes.ts';
import { zipDirectory } from './zip-directory.ts';

test('reads what is in a zip and how large it becomes, also behind a comment and inside a larger buffer', () => {
  const bytes = zipOf(
    [
      { name: 'xl/workbook.xml', packed: 10, size: 4000 },
      { name: 'leeg/', packed: 0, size: 0 },
      { name: 'leeg.txt', packed: 2, size: 0 },
    ],
    'gemaakt door de ledenadministratie',
  );
  const expected = { names: ['xl/workbook.xml', 'leeg/', 'leeg.txt'], unpacked: 4000 };
  expect(zipDirectory(bytes)).toEqual(expected);
  const shifted = new Uint8Array(bytes.length + 7);
  shifted.set(bytes, 7);
  expect(zipDirectory(shifted.subarray(7))).toEqual(expected);
});

test.each([
  ['too large for the usual place', { packed: 10, size: 0xffffffff }],
  ['packed too large for the usual place', { packed: 0xffffffff, size: 10 }],
  ['nothing, and yet something is packed', { packed: 10, size: 0 }],
  ['only behind the part', { packed: 0, size: 10, flags: 8 }],
])('a part of which the size is not said counts as endless: %s', (_, part) => {
  expect(zipDirectory(zipOf([{ name: 'a', ...part }]))).toMatchObject({ unpacked: Infinity });
});

test('a zip that was cut off, or whose list is not where it says, is not whole', () => {
  const bytes = zipOf([{ name: 'xl/workbook.xml', packed: 10, size: 40 }]);
  expect(zipDirectory(bytes.subarray(0, bytes.length - 30))).toBeNull();
  expect(zipDirectory(new Uint8Array(3))).toBeNull();
  const moved = bytes.slice();
  moved[moved.length - 6] = 3;
  expect(zipDirectory(moved)).toBeNull();
  const beyond = bytes.slice();
  beyond[beyond.length - 5] = 200;
  expect(zipDirectory(beyond)).toBeNull();
});
