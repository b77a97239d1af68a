import { describe, expect, test } from 'vitest';
import { deepLinkIn, parseDeepLink } from './deep-link.ts';
import { WaitingLink } from './waiting-link.ts';

const ulid = '01JD3ZK5T2Q8V9W6X7Y0A1B2C3';
const link = `buurtverbinder://open/event/${ulid}`;

describe('deep links', () => {
  test('name a kind and an id', () => {
    expect(parseDeepLink(link)).toEqual({ kind: 'event', id: `event:${ulid}` });
    expect(parseDeepLink(`${link}/`)).toEqual({ kind: 'event', id: `event:${ulid}` });
  });

  test('are nothing when they are anything else', () => {
    const hostile = [
      '',
      'buurtverbinder://open/event/',
      `buurtverbinder://open/activity/${ulid}`,
      `buurtverbinder://erase/event/${ulid}`,
      `buurtverbinder://open/event/${ulid.toLowerCase()}`,
      `buurtverbinder://open/event/${ulid}?next=https://elders.example`,
      `buurtverbinder://open/event/../${ulid}`,
      `https://open/event/${ulid}`,
      `--inspect ${link}`,
      link + 'A'.repeat(10_000),
    ];
    for (const text of hostile) expect([text, parseDeepLink(text)]).toEqual([text, null]);
  });

  test('are found among the arguments of a second start', () => {
    expect(deepLinkIn(['buurtverbinder.exe', '--allow-file-access', link])).toEqual({
      kind: 'event',
      id: `event:${ulid}`,
    });
    expect(deepLinkIn(['buurtverbinder.exe'])).toBeNull();
  });

  test('wait for the page, arrive once, and wait again while it loads anew', () => {
    const heard: string[] = [];
    const listen = () => waiting.listen(({ id }) => heard.push(id));
    const waiting = new WaitingLink();
    waiting.arrive(null);
    waiting.arrive({ kind: 'place', id: 'first' });
    waiting.arrive({ kind: 'event', id: 'second' });
    listen();
    listen();
    waiting.arrive({ kind: 'event', id: 'third' });
    waiting.pause();
    waiting.arrive({ kind: 'event', id: 'fourth' });
    expect(heard).toEqual(['second', 'third']);
    listen();
    expect(heard).toEqual(['second', 'third', 'fourth']);
  });
});
