import { Text } from '@mantine/core';
import './empty-place.css';

/** Where nothing is yet: a street without people, and what the place is for. */
export function EmptyPlace({ text }: { text: string }) {
  return (
    <div className="empty-place">
      <svg viewBox="0 0 132 46" width="132" height="46" fill="none" aria-hidden>
        <path d="M1 45h130M10 45V22l13-11 13 11v23M19 45V33h8v12M36 45V16h26v29M43 24h5m3 0h5M43 33h5m3 0h5M62 45V24l15-12 15 12v21M73 45V34h9v11M107 45V30M107 30c-7 0-9-6-7-10 0-6 14-6 14 0 2 4 0 10-7 10" />
      </svg>
      <Text>{text}</Text>
    </div>
  );
}
