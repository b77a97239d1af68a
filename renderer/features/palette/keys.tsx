import { Button, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { SingleKeysSwitch } from '../../components/single-keys-switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { Sheet } from './sheet.tsx';
import { words } from './words.ts';

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that open the palette, as they stand on this keyboard. */
export function PaletteKey() {
  const say = useWords(words);
  return (
    <>
      <kbd>{isMac() ? '⌘' : say.control}</kbd> <kbd>K</kbd>
    </>
  );
}

/** Whether a key is the one that opens the palette. On a Mac, Ctrl K cuts the rest of a line and is left alone. */
export const isPaletteKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' &&
  !event.altKey &&
  !event.shiftKey &&
  (isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey);

/** All keys of the app, and whether the single ones work. */
export function KeysSheet({ close }: { close(): void }) {
  const say = useWords(words);
  const arrows = (
    <>
      <kbd>↑</kbd> <kbd>↓</kbd>
    </>
  );
  return (
    <Sheet label={say.keysHeading} close={close}>
      <div className="palette-keys">
        <Title order={2}>{say.keysHeading}</Title>
        <KeyList
          heading={say.anywhere}
          keys={[
            [<PaletteKey key="k" />, say.keySearch],
            [<kbd key="?">?</kbd>, say.keyKeys],
          ]}
        />
        <KeyList
          heading={say.atToday}
          keys={[
            [<kbd key="p">P</kbd>, say.keyAddMember],
            [<kbd key="a">A</kbd>, say.keyAddEvent],
            [<kbd key="h">H</kbd>, say.keyAddOffer],
          ]}
        />
        <KeyList
          heading={say.inLists}
          keys={[
            [<kbd key="/">/</kbd>, say.keyListSearch],
            [arrows, say.keyMove],
            [<kbd key="e">Enter</kbd>, say.keyOpen],
            [<kbd key="x">Esc</kbd>, say.keyBack],
          ]}
        />
        <KeyList
          heading={say.inForms}
          keys={[
            [
              <Fragment key="s">
                <kbd>{isMac() ? '⌘' : say.control}</kbd> <kbd>S</kbd>
              </Fragment>,
              say.keySave,
            ],
          ]}
        />
        <KeyList
          heading={say.inSearch}
          keys={[
            [arrows, say.keyChoose],
            [<kbd key="e">Enter</kbd>, say.keyGo],
            [<kbd key="x">Esc</kbd>, say.keyShut],
          ]}
        />
        <SingleKeysSwitch />
        <Button onClick={close}>{say.keysClose}</Button>
      </div>
    </Sheet>
  );
}

function KeyList({ heading, keys }: { heading: string; keys: readonly (readonly [ReactNode, string])[] }) {
  return (
    <section>
      <Title order={3} className="palette-heading">
        {heading}
      </Title>
      <dl>
        {keys.map(([key, meaning]) => (
          <Fragment key={meaning}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
