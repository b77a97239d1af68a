import './palette.css';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import type { KindViews } from '../../components/kind-view.ts';
import { useListsAtHand } from '../../components/list/search-indexes.ts';
import { lock } from '../../components/lock.ts';
import { isForTheApp } from '../../components/single-keys.ts';
import { searchAsked } from '../../components/list/search-asked.ts';
import { useWords } from '../../words/use-words.ts';
import type { Choice, MenuPlace } from './choices.ts';
import { isPaletteKey, KeysSheet, PaletteKey } from './keys.tsx';
import { PaletteSearch } from './palette-search.tsx';
import { useRecent } from './recent.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

/** What lies over the screen: the palette, the list of keys, or nothing. */
export type Overlay = 'palette' | 'keys' | undefined;

/** Searching everything from anywhere: its place in the menu, its keys, and what opens with them. */
export function Palette({
  views,
  places,
  overlay,
  show,
  main,
}: {
  views: KindViews;
  places: readonly MenuPlace[];
  overlay: Overlay;
  show(overlay: Overlay): void;
  /** Where the focus goes when somebody went to a place. */
  main: RefObject<HTMLElement | null>;
}) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme() === 'dark';
  const recent = useRecent();
  const shown = useMemo(
    () => [views.member, views.event, views.offer, views.organisation, views.place, views.media],
    [views],
  );
  const lists = useListsAtHand(shown, overlay === 'palette');
  useOverlayKeys(overlay, show);

  function choose({ does }: Choice): void {
    // Closing gives the focus back to where it was; only then can it go on to the place.
    flushSync(() => show('act' in does && does.act === 'see-keys' ? 'keys' : undefined));
    if ('go' in does) {
      void navigate(does.go, { state: does.search === undefined ? null : searchAsked(does.search) });
      main.current?.focus({ preventScroll: true });
    } else if (does.act === 'change-light') setColorScheme(isDark ? 'light' : 'dark');
    else if (does.act === 'lock') lock();
  }

  return (
    <>
      <button
        type="button"
        className="palette-open nav-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show('palette')}
      >
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <span>{say.open}</span>
        <span className="palette-open-key" aria-hidden>
          <PaletteKey />
        </span>
      </button>
      {overlay === 'palette' && (
        <Sheet label={say.heading} close={() => show(undefined)}>
          <PaletteSearch
            views={shown}
            lists={lists}
            places={places}
            recent={recent}
            isDark={isDark}
            choose={choose}
            close={() => show(undefined)}
          />
        </Sheet>
      )}
      {overlay === 'keys' && <KeysSheet close={() => show(undefined)} />}
    </>
  );
}

function useOverlayKeys(overlay: Overlay, show: (overlay: Overlay) => void): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        // Over a dialog that asks something nothing opens.
        if (overlay !== undefined || document.querySelector('dialog[open], [role="dialog"]') === null)
          flushSync(() => show(overlay === 'palette' ? undefined : 'palette'));
      } else if (event.key === '?' && isForTheApp(event)) {
        event.preventDefault();
        show('keys');
      }
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [overlay, show]);
}
