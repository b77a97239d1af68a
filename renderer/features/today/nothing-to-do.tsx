import { Text } from '@mantine/core';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Said when nothing needs anybody: a cup on a table, and the houses of the buurt behind it. */
export function NothingToDo() {
  const say = useWords(words);
  return (
    <div className="nothing-to-do">
      <svg viewBox="0 0 220 96" width="220" height="96" aria-hidden focusable="false">
        <g fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
          <path opacity="0.45" d="M6 74V52l14-13 14 13v22M34 74V44l16-15 16 15v30M66 74V56l11-10 11 10v18" />
          <path opacity="0.45" d="M46 74V60h9v14M14 58h6M24 58h4M74 62h6M42 48h5M54 48h5" />
          <path
            opacity="0.45"
            d="M104 74V50m0 0c-12 2-17-6-13-14-2-10 8-15 15-10 9-2 14 7 10 14 1 8-6 12-12 10zm0 8 7-6"
          />
          <path d="M2 74h216" />
          <path d="M140 44h44v16a14 14 0 0 1-14 14h-16a14 14 0 0 1-14-14z" />
          <path d="M184 49h5a8 8 0 0 1 0 17h-6" />
          <path d="M152 34c-3-4 3-6 0-11M163 34c-3-5 3-8 0-14M174 34c-3-4 3-6 0-11" />
          <path d="M132 80h64" />
        </g>
      </svg>
      <Text fw={600}>{say.nothing}</Text>
      <Text c="dimmed">{say.nothingMore}</Text>
    </div>
  );
}
