import { styleElement } from './html.ts';
import { siteContent } from './site-content.ts';
import { styleSheet } from './style.ts';
import { voorpagina } from './voorpagina.ts';

export interface PreviewParts {
  /** As a public database holds them, the buurt itself as it is being edited. */
  documents: readonly unknown[];
  name: string;
  /** The day in the Netherlands, 2026-12-03. */
  today: string;
  /** Where a font is found by its name, such as a `data:` address. */
  fontAddress(font: string): string;
}

/** The front page that visitors would get, as one text that fetches nothing; for the app, beside the form. */
export function previewPage({ documents, name, today, fontAddress }: PreviewParts): string {
  const content = siteContent(documents, name);
  const { buurt } = content;
  const logo = `data:image/svg+xml,${encodeURIComponent(buurt.logo ?? '')}`;
  const styles = styleElement(styleSheet(buurt, fontAddress));
  return voorpagina({ ...content, base: '', today, alone: { styles, logo } });
}
