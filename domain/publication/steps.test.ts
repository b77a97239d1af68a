import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kindOf, kinds } from '../kinds.ts';
import { fieldsNotAllowed } from '../roles/permissions.ts';
import type { Role } from '../roles/role.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import { isOnSite } from './projection.ts';
import { cancelChange, publishChange, returnChange, submitChange, withdrawChange } from './publish.ts';
import { type Person, standingOf, type Step } from './steps.ts';

const look = () => undefined;
const club = create(
  kinds.organisation,
  'organisation:01K00000000000000000000000',
  { name: 'Koor', status: 'draft' },
  stampOf('A', 1),
);
const event = create(
  kinds.event,
  'event:01K00000000000000000000000',
  {
    title: 'Koffie',
    status: 'draft',
    when: { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' },
  },
  stampOf('A', 1),
);

const verbinder: Person = { roles: ['verbinder'], team: {} };
const alone: Person = { roles: ['verbinder'], team: { reviewOff: true } };
const coordinator: Person = { roles: ['coordinator'], team: {} };
const partner: Person = { roles: ['partner'], team: { reviewOff: true } };
const operator: Person = { roles: ['operator'], team: {} };

/** The document after a step by somebody; the counter goes on from what it has seen. */
function after(content: Content, step: Step | { edit: Change }): Content {
  const kind = kindOf(content.kind) ?? kinds.event;
  const changeOf: Record<Step, () => Change> = {
    submit: submitChange,
    return: returnChange,
    publish: () => publishChange(kind, content, look, { at: '2026-11-25T10:00:00Z', by: 'Anja' }),
    republish: () => publishChange(kind, content, look, { at: '2026-11-25T11:00:00Z', by: 'Anja' }),
    withdraw: withdrawChange,
    cancel: cancelChange,
  };
  const change = typeof step === 'string' ? changeOf[step]() : step.edit;
  const n = Math.max(...Object.values(content.edits.vv)) + 1;
  return editContent(kind, content, content, change, stampOf('A', n));
}
const stepsOf = (content: Content, person: Person) =>
  standingOf(kindOf(content.kind) ?? kinds.event, content, look, person).steps;

test('with review: a verbinder offers it, a coordinator publishes it', () => {
  expect(stepsOf(club, verbinder)).toEqual(['submit']);
  const offered = after(club, 'submit');
  expect(standingOf(kinds.organisation, offered, look, verbinder)).toEqual({
    status: 'review',
    isShown: false,
    changed: false,
    waitsForOthers: true,
    steps: ['return'],
  });
  expect(standingOf(kinds.organisation, offered, look, coordinator)).toMatchObject({
    waitsForOthers: false,
    steps: ['publish', 'return'],
  });
  const published = after(offered, 'publish');
  expect(isOnSite(published)).toBe(true);
  expect(stepsOf(published, verbinder)).toEqual(['withdraw']);
  expect(stepsOf(after(offered, 'return'), verbinder)).toEqual(['submit']);
  expect(stepsOf(after(published, 'withdraw'), verbinder)).toEqual(['submit']);
});

test('without review: a verbinder publishes it at once', () => {
  expect(stepsOf(club, alone)).toEqual(['publish']);
  expect(stepsOf(after(club, 'submit'), alone)).toEqual(['publish', 'return']);
  const changed = after(after(club, 'publish'), { edit: { values: { name: 'Groot Koor' } } });
  expect(stepsOf(changed, alone)).toEqual(['republish', 'withdraw']);
});

test('what a verbinder changed on the site waits for who publishes, and visitors see what stood there', () => {
  const changed = after(after(club, 'publish'), { edit: { values: { name: 'Groot Koor' } } });
  expect(standingOf(kinds.organisation, changed, look, verbinder)).toEqual({
    status: 'published',
    isShown: true,
    changed: true,
    waitsForOthers: true,
    steps: ['withdraw'],
  });
  expect(standingOf(kinds.organisation, changed, look, coordinator)).toMatchObject({
    waitsForOthers: false,
    steps: ['republish', 'withdraw'],
  });
  expect(stepsOf(after(changed, 'republish'), coordinator)).toEqual(['withdraw']);
});

test('an event can be called off, once', () => {
  const published = after(event, 'publish');
  expect(stepsOf(published, verbinder)).toEqual(['withdraw', 'cancel']);
  expect(stepsOf(after(published, 'cancel'), verbinder)).toEqual(['withdraw']);
});

test('a partner and an operator look on: no step is theirs, also not in a team without review', () => {
  for (const person of [partner, operator])
    for (const content of [event, after(event, 'submit'), after(event, 'publish')])
      expect(stepsOf(content, person)).toEqual([]);
});

test('a status that is not known counts as a draft', () => {
  const odd: Content = { ...club, status: 'lost' };
  expect(standingOf(kinds.organisation, odd, look, verbinder).status).toBe('draft');
});

test('the gateway takes every step that is offered, and none that brings something on the site unasked', () => {
  const documents = [club, event].flatMap((draft) => {
    const published = after(draft, 'publish');
    const change = { edit: { values: { [draft.kind === 'event' ? 'title' : 'name']: 'Anders' } } };
    return [
      draft,
      after(draft, 'submit'),
      published,
      after(published, change),
      after(published, 'cancel'),
      after(published, 'withdraw'),
    ];
  });
  const all: readonly Step[] = ['submit', 'return', 'publish', 'republish', 'withdraw', 'cancel'];
  let refused = 0;
  for (const role of ['verbinder', 'coordinator', 'partner'] satisfies Role[])
    for (const reviewOff of [false, true])
      for (const content of documents) {
        const steps = stepsOf(content, { roles: [role], team: { reviewOff } });
        for (const step of all) {
          const not = fieldsNotAllowed(
            { name: 'Anja', roles: [role], team: { reviewOff } },
            content,
            after(content, step),
          );
          const said = `${role} ${String(reviewOff)} ${String(content['status'])} ${step}`;
          if (steps.includes(step)) expect(not, said).toEqual([]);
          if (!steps.includes('publish') && !steps.includes('republish') && step === 'publish') {
            if (role === 'verbinder' && !reviewOff && !isOnSite(content)) expect(not, said).not.toEqual([]);
            if (role === 'partner') expect(not, said).toEqual(['*']);
            refused += not.length > 0 ? 1 : 0;
          }
        }
      }
  expect(refused).toBeGreaterThan(20);
});
