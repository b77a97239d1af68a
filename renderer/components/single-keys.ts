const setting = 'single-keys';

/** Whether `/` and `?` do something by themselves; who works by voice may not want that. */
export const singleKeysWork = (): boolean => localStorage.getItem(setting) !== 'off';

export const letSingleKeysWork = (work: boolean): void => localStorage.setItem(setting, work ? 'on' : 'off');

/** Whether this key was meant for the app and not for a field, a dialog or the browser. */
export function isForTheApp(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const { target } = event;
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog'))
  )
    return false;
  return document.querySelector('dialog[open], [role="dialog"]') === null && singleKeysWork();
}
