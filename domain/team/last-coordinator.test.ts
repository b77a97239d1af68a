import { expect, test } from 'vitest';
import type { Role } from '../roles/role.ts';
import { leavesNoCoordinator } from './last-coordinator.ts';

const one = (name: string, role: Role) => ({ name, roles: [role] });
const small = [one('anja', 'coordinator'), one('sanne', 'verbinder')];

test('the last coordinator cannot leave or get another role; anybody else can', () => {
  expect(leavesNoCoordinator(small, 'anja', null)).toBe(true);
  expect(leavesNoCoordinator(small, 'anja', 'verbinder')).toBe(true);
  expect(leavesNoCoordinator(small, 'anja', 'coordinator')).toBe(false);
  expect(leavesNoCoordinator(small, 'sanne', null)).toBe(false);
});

test('one of two can, and a team that has none is not made worse', () => {
  expect(leavesNoCoordinator([...small, one('ruud', 'coordinator')], 'anja', null)).toBe(false);
  expect(leavesNoCoordinator([one('sanne', 'verbinder')], 'sanne', null)).toBe(false);
});
