import { Button } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import { useWords } from '../../words/use-words.ts';
import type { KindView } from '../kind-view.ts';
import './history.css';
import { words } from './words.ts';

const HistoryList = lazy(async () => ({ default: (await import('./history-list.tsx')).HistoryList }));

/** Who did what to a document, shown when somebody asks for it. */
export function History({ view, content }: { view: KindView; content: Content }) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="history">
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-10}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {say.open}
      </Button>
      <div id={id}>
        {isOpen && (
          <Suspense fallback={null}>
            <HistoryList view={view} content={content} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
