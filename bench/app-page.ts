import type { Page } from 'playwright-core';

/** A press, on a button by its words or on a row of the list, and what shows that it was answered. */
export type Press = { until: string } & ({ press: string } | { row: number });

declare global {
  interface Window {
    frames_?: { longest: number; blank: number; on: boolean };
  }
}

/** Milliseconds from the press until a frame shows what `until` selects. */
export const timeUntil = (page: Page, press: Press): Promise<number> =>
  page.evaluate((given) => {
    const button =
      'press' in given
        ? [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent.trim() === given.press,
          )
        : document.querySelectorAll<HTMLElement>('.list .row')[given.row];
    if (!button) throw new Error(`There is nothing to press: ${JSON.stringify(given)}`);
    const before = document.querySelector(given.until);
    const started = performance.now();
    button.click();
    return new Promise<number>((resolve, reject) => {
      const look = (now: number) => {
        const found = document.querySelector(given.until);
        if (found && found !== before) resolve(now - started);
        else if (now - started > 30_000) reject(new Error(`${given.until} never came.`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, press);

/** Types a text in the list's search, and gives for each key the milliseconds until the next frame was painted. */
export const timesOfKeys = (page: Page, text: string): Promise<number[]> =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!field || !setter) throw new Error('There is no search field.');
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(0);
        });
      });
    const times: number[] = [];
    for (let length = 1; length <= typed.length; length++) {
      const started = performance.now();
      Reflect.apply(setter, field, [typed.slice(0, length)]);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await painted();
      times.push(performance.now() - started);
      // A quick typist's pause.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    Reflect.apply(setter, field, ['']);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const list = document.querySelector('.list');
    for (let at = 0; list && at < 20; at++) {
      list.scrollTop += 900;
      await painted();
    }
    if (list) list.scrollTop = 0;
    await painted();
    return times;
  }, text);

/** Begins to note the longest time between two frames, and in how many frames the list showed a gap. */
export const startWatching = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { longest: 0, blank: 0, on: true };
    window.frames_ = seen;
    let last = performance.now();
    const look = (now: number) => {
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      const list = document.querySelector('.list');
      const rows = list ? [...list.querySelectorAll('.row')] : [];
      const box = list?.getBoundingClientRect();
      const middle = box && document.elementFromPoint(box.x + 40, box.y + box.height / 2);
      if (rows.length > 8 && middle && !middle.closest('.row')) seen.blank++;
      if (seen.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** The longest time between two frames in milliseconds; throws when the list ever showed nothing where rows belong. */
export async function stopWatching(page: Page): Promise<number> {
  const seen = await page.evaluate(() => {
    if (window.frames_) window.frames_.on = false;
    return window.frames_;
  });
  if (!seen) throw new Error('Nobody watched.');
  if (seen.blank > 0) throw new Error(`The list was blank in ${seen.blank} frames.`);
  return seen.longest;
}
