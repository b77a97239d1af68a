/** The pages of a public site beside its front page, by their paths: what its menu calls them unless told. */
const ownWords = { agenda: 'Agenda', 'elkaar-helpen': 'Elkaar helpen', gids: 'Gids' } as const;

export type SitePage = keyof typeof ownWords;

/** In the order of the menu. */
export const sitePages: readonly SitePage[] = ['agenda', 'elkaar-helpen', 'gids'];

interface Menu {
  menuWords?: Readonly<Record<string, string>>;
  /** Pages that this buurt does without. */
  pagesOff?: readonly string[];
}

export const isPageOn = ({ pagesOff }: Menu, page: SitePage): boolean => !pagesOff?.includes(page);

/** What a page is called, in the words of the buurt. */
export const wordsOfPage = ({ menuWords }: Menu, page: SitePage): string =>
  menuWords?.[page]?.trim() || ownWords[page];

/** The menu of the site: the pages that are on, in their order. */
export const menuOf = (buurt: Menu): { path: SitePage; words: string }[] =>
  sitePages
    .filter((page) => isPageOn(buurt, page))
    .map((path) => ({ path, words: wordsOfPage(buurt, path) }));
