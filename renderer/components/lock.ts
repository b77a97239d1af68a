/** Locks the app: the key of what is on this device goes with the page. Who opens it next begins where they were. */
export function lock(): void {
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}
