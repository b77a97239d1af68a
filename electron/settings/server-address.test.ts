import { describe, expect, test } from 'vitest';
import { parseServerAddress } from './server-address.ts';

describe('the address of the team’s server', () => {
  test('is taken as people type it', () => {
    expect(parseServerAddress(' team.voorbeeld.nl ')).toEqual({
      status: 'set',
      address: 'https://team.voorbeeld.nl',
    });
    expect(parseServerAddress('https://team.nl:8443/app/')).toEqual({
      status: 'set',
      address: 'https://team.nl:8443',
    });
  });

  test('may be without https on this computer only', () => {
    for (const address of ['http://127.0.0.1:3080', 'http://localhost:3080', 'http://[::1]:3080']) {
      expect(parseServerAddress(address)).toEqual({ status: 'set', address });
    }
    for (const address of [
      'http://192.168.1.5',
      'http://127.0.0.1.elders.nl',
      'http://localhost.elders.nl',
    ]) {
      expect(parseServerAddress(address)).toEqual({ status: 'refused', reason: 'not-secure' });
    }
  });

  test('is refused when it is no address', () => {
    for (const address of [
      '',
      'ftp://team.nl',
      'file:///x',
      'https://a:b@team.nl',
      'javascript:alert(1)',
      'een zin',
    ]) {
      expect(parseServerAddress(address)).toEqual({ status: 'refused', reason: 'not-an-address' });
    }
  });
});
