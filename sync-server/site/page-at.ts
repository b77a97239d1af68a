import { isPageOn, sitePages } from '#domain/buurt/site-pages.ts';
import { agendaPage, eventPage } from './agenda.ts';
import { helpPage, offerPage } from './elkaar-helpen.ts';
import { gidsPage } from './gids.ts';
import type { Site } from './page.ts';
import { voorpagina } from './voorpagina.ts';

/** The page at a path of the site, `agenda/01J…`; `null`: there is none. */
export function pageAt(site: Site, path: string): string | null {
  const [section, id, ...more] = path.split('/');
  if (more.length > 0) return null;
  if (path === '') return voorpagina(site);
  if (sitePages.some((page) => page === section && !isPageOn(site.buurt, page))) return null;
  if (section === 'agenda') return id === undefined ? agendaPage(site) : eventPage(site, id);
  if (section === 'elkaar-helpen') return id === undefined ? helpPage(site) : offerPage(site, id);
  return path === 'gids' ? gidsPage(site) : null;
}
