/** The pages of a public site beside its front page: where each stands, and what its menu calls it unless told. */
const pages = [
  { path: 'agenda', words: 'Agenda' },
  { path: 'elkaar-helpen', words: 'Elkaar helpen' },
  { path: 'gids', words: 'Gids' },
] as const;

export type SitePage = (typeof pages)[number]['path'];

export const sitePages: readonly SitePage[] = pages.map(({ path }) => path);

interface Menu {
  menuWords?: Readonly<Record<string, string>>;
  /** Pages that this buurt does without. */
  pagesOff?: readonly string[];
}

export const isPageOn = ({ pagesOff }: Menu, page: SitePage): boolean => !pagesOff?.includes(page);

/** What a page is called, in the words of the buurt. */
export function wordsOfPage({ menuWords }: Menu, page: SitePage): string {
  const own = menuWords?.[page]?.trim();
  return own || (pages.find(({ path }) => path === page)?.words ?? page);
}

/** The menu of the site: the pages that are on, in their order. */
export const menuOf = (buurt: Menu): { path: SitePage; words: string }[] =>
  sitePages
    .filter((page) => isPageOn(buurt, page))
    .map((path) => ({ path, words: wordsOfPage(buurt, path) }));
