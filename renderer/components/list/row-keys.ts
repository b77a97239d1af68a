/** The link that an arrow leads to from another one, in a list or a grid; `undefined`: there is none that way. */
export function linkTowards(
  links: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const at = links.indexOf(from);
  const { top, left } = from.getBoundingClientRect();
  const boxOf = (link: HTMLElement) => link.getBoundingClientRect();
  const isBeside = (link: HTMLElement | undefined) => link && Math.abs(boxOf(link).top - top) < 2;
  switch (key) {
    case 'ArrowDown': {
      const below = links.slice(at + 1).filter((link) => boxOf(link).top > top + 2);
      return below.find((link) => boxOf(link).left >= left - 2) ?? below.at(-1);
    }
    case 'ArrowUp':
      return links.slice(0, at).findLast((link) => boxOf(link).top < top - 2 && boxOf(link).left <= left + 2);
    case 'ArrowRight':
      return isBeside(links[at + 1]) ? links[at + 1] : undefined;
    case 'ArrowLeft':
      return isBeside(links[at - 1]) ? links[at - 1] : undefined;
    default:
      return undefined;
  }
}

/** A key that writes something, so that it belongs in the search again. */
export const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  (key === 'Backspace' || (/^[\p{L}\p{N}]$/u.test(key) && key.length <= 2));
