/** The pages of a public site beside its front page: where each stands, and what its menu calls it unless told. */
export const sitePages = ['agenda', 'elkaar-helpen', 'gids'] as const;

export type SitePage = (typeof sitePages)[number];

const words: Readonly<Record<SitePage, string>> = {
  agenda: 'Agenda',
  'elkaar-helpen': 'Elkaar helpen',
  gids: 'Gids',
};

interface Menu {
  menuWords?: Readonly<Record<string, string>>;
  /** Pages that this buurt does without. */
  pagesOff?: readonly string[];
}

export const isPageOn = ({ pagesOff }: Menu, page: SitePage): boolean => !pagesOff?.includes(page);

/** What a page is called, in the words of the buurt. */
export function wordsOfPage({ menuWords }: Menu, page: SitePage): string {
  const own = menuWords?.[page]?.trim();
  return own || words[page];
}

/** The menu of the site: the pages that are on, in their order. */
export const menuOf = (buurt: Menu): { path: SitePage; words: string }[] =>
  sitePages
    .filter((page) => isPageOn(buurt, page))
    .map((path) => ({ path, words: wordsOfPage(buurt, path) }));
