import { expect, test } from 'vitest';
import { standingIn } from './standing.ts';

const here = 'buurt:01K00000000000000000000000';
const answer = (id: string, ...roles: string[]) => ({ buurten: [{ id, roles }] });

test.each([
  ['works there', 200, answer(here, 'coordinator'), 'in'],
  ['works elsewhere only', 200, answer('buurt:elders', 'verbinder'), 'left'],
  ['is a partner now', 200, answer(here, 'partner'), 'left'],
  ['was taken out', 403, { error: 'left' }, 'left'],
  ['lost a device', 401, { error: 'ended' }, 'ended'],
  ['was away for long', 401, { message: 'Log opnieuw in.' }, 'unknown'],
  ['meets another server, or a page that asks to sign in to the wifi', 200, null, 'unknown'],
  ['meets a server in trouble', 503, { error: 'unavailable' }, 'unknown'],
  ['meets an answer of another form', 200, { buurten: 'geen' }, 'unknown'],
])('somebody who %s', (_, status, body, is) => {
  expect(standingIn(status, body, here).is).toBe(is);
});
