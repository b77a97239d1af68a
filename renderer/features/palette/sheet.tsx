import { type MouseEvent, type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react';

/**
 * A dialog over the screen: the browser's own, which is there in the same frame, keeps the keys inside, and gives the
 * focus back to where it was.
 */
export function Sheet({ label, close, children }: { label: string; close(): void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  const closeIt = (event: SyntheticEvent) => {
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={ref}
      className="palette"
      aria-label={label}
      onCancel={closeIt}
      onClick={(event: MouseEvent) => {
        // What stands in the dialog fills it, so that a click on the dialog itself fell beside it.
        if (event.target === ref.current) close();
      }}
    >
      <div className="palette-sheet">{children}</div>
    </dialog>
  );
}
