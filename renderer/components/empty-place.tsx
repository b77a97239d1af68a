import { Text } from '@mantine/core';
import type { KindName } from '#domain/kinds.ts';
import './empty-place.css';
import { Street } from './street.tsx';

/** Where nothing is yet: what the place is for. What to do about it is the one button on top. */
export function EmptyPlace({ kind, text }: { kind?: KindName; text: string }) {
  return (
    <div className="empty-place">
      <Street>{kind && <path d={drawings[kind]} />}</Street>
      <Text maw="34rem">{text}</Text>
    </div>
  );
}

/** One line before the houses of the buurt; the ground is at 80. */
const drawings: Readonly<Record<KindName, string>> = {
  buurt: 'M120 80V50l26-22 26 22v30M138 80V62h16v18',
  // Two people who meet.
  member:
    'M136 44a9 9 0 1 1 18 0 9 9 0 0 1-18 0M128 80V70c0-9 7-14 17-14s17 5 17 14v10M176 46a8 8 0 1 1 16 0 8 8 0 0 1-16 0M170 80V71c0-8 6-13 14-13s14 5 14 13v9',
  // A day of the calendar.
  event: 'M130 34h64v40h-64zM130 46h64M146 28v11M178 28v11M143 56h8M158 56h8M173 56h8M143 65h8M158 65h8',
  // A hand that carries a heart.
  offer:
    'M162 52c-9-6-14-11-14-17 0-5 4-8 8-8 3 0 5 2 6 4 1-2 3-4 6-4 4 0 8 3 8 8 0 6-5 11-14 17zM128 64h12l10 6h20M150 70h16c5 0 5 7 0 7h-18l-20-5M170 70l20-8c5-2 8 4 3 7l-25 11',
  // A shop with its awning.
  organisation:
    'M132 80V54M192 80V54M126 54l8-18h56l8 18M126 54c0 8 12 8 12 0 0 8 12 8 12 0 0 8 12 8 12 0 0 8 12 8 12 0 0 8 12 8 12 0 0 8 12 8 12 0M142 80V66h14v14M168 66h14v9h-14z',
  // A pin on the ground.
  place:
    'M162 76c-12-14-18-22-18-31a18 18 0 1 1 36 0c0 9-6 17-18 31zM155 45a7 7 0 1 1 14 0 7 7 0 0 1-14 0M144 80c4 4 32 4 36 0',
  // A photo on the wall.
  media: 'M128 30h68v42h-68zM134 66l16-17 11 11 9-8 18 14M172 42a4 4 0 1 1 8 0 4 4 0 0 1-8 0',
};
