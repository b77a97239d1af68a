import { expect, test } from 'vitest';
import { invitationHash, isTeamRole, readInvitationHash, tokenPattern } from './invitation.ts';

const link = { slug: 'ons-dorp', token: 'aB3_-'.padEnd(43, 'x') };

test('an invitation is found again in its address', () => {
  expect(link.token).toMatch(new RegExp(tokenPattern));
  expect(readInvitationHash(invitationHash(link))).toEqual(link);
});

test('another address, or one that was cut off, is no invitation', () => {
  expect(readInvitationHash('#/vandaag')).toBeUndefined();
  expect(readInvitationHash(invitationHash(link).slice(0, -1))).toBeUndefined();
  expect(readInvitationHash('')).toBeUndefined();
});

test('nobody is invited to run the server', () => {
  expect(['verbinder', 'coordinator', 'partner', 'operator', ''].filter(isTeamRole)).toHaveLength(3);
});
