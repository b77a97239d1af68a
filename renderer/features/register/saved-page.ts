const style =
  'body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{font-weight:700}dd{margin:0 0 .6rem}h3{margin-bottom:.4rem}';

/** A page of its own that any browser and word processor opens. `body` is what stands on the screen, so it is safe HTML. */
export const savedPage = ({ language, title, body }: Record<'language' | 'title' | 'body', string>): string =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>\n`;
