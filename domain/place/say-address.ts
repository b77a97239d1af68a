import { isRecord } from '../sync/canonical.ts';

/** An address as people write it on one line: "Kerkplein 12a, 5831 AB Boxmeer". Empty without an address. */
export function sayAddress(address: unknown): string {
  if (!isRecord(address)) return '';
  const part = (name: string) => {
    const value = address[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const addition = part('addition') && `-${part('addition')}`;
  const street = [part('street'), part('number') + part('letter') + addition].filter(Boolean).join(' ');
  const town = [part('postcode'), part('city')].filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}
