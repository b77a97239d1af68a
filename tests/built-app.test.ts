import { expect, test } from 'vitest';
import { builtScripts, keptOffline, shellSize } from '../build/shell-size.ts';

// Over this, what was added belongs to a screen and is fetched when that is opened: see renderer/app/routes.tsx.
test('the shell of the built app stays under 350 kB, gzipped', () => {
  expect(shellSize() / 1024).toBeGreaterThan(100);
  expect(shellSize() / 1024).toBeLessThan(350);
});

test('what is fetched later is kept beforehand, so that every screen opens without internet', () => {
  const kept = keptOffline();
  const scripts = builtScripts();
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((name) => !kept.includes(`"assets/${name}"`))).toEqual([]);
});
