import { useRef, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { askWorker } from '../../components/later/ask-worker.ts';
import { sayDate } from '../../components/telling/say-date.ts';
import { longShown, useNotice } from '../../components/use-notice.ts';
import { useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { paperFonts } from './fonts.ts';
import { type ListWish, partsIn } from './list-wish.ts';
import type { FileWish, MadeFile } from './make-file.ts';
import { words } from './words.ts';

/** The longest list on paper that anybody would wait for, in milliseconds. */
const longest = 600_000;

const endings = { xlsx: 'xlsx', csv: 'csv', list: 'pdf', labels: 'pdf', vcard: 'vcf' } as const;

type People = readonly Content[];

/** Makes files beside the page and saves them where the person wants. */
export function useFileMaker() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { me, now } = useTeam();
  const host = useHost();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const stopping = useRef(new AbortController());

  async function wishFor(wish: ListWish, members: People, all: People): Promise<FileWish> {
    const parts = partsIn(wish);
    const title = say.paperTitle(me.buurtName);
    switch (wish.what) {
      case 'xlsx':
        return { is: 'xlsx', members, parts, sheet: say.sheetName };
      case 'csv':
        return { is: 'csv', members, parts };
      case 'vcard':
        return { is: 'vcard', members, parts, group: me.buurtName };
      case 'list': {
        const about = say.paperAbout(members.length, sayDate(dayOf(now()), language));
        const paper = { title, about, care: say.paperCare, ofPages: say.ofPages };
        return { is: 'list', members, parts, words: say.paper, paper, language, fonts: await paperFonts() };
      }
      case 'labels': {
        const { per, order, sheet, used } = wish;
        const wishes = { per, order };
        return {
          is: 'labels',
          members,
          all,
          wishes,
          sheet,
          used,
          title,
          language,
          fonts: await paperFonts(),
        };
      }
    }
  }

  async function make(wish: ListWish, members: People, all: People): Promise<void> {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const name = `${say.fileNames[wish.what]}-${me.slug}-${dayOf(now())}.${endings[wish.what]}`;
    setBusy(true);
    try {
      const question = await wishFor(wish, members, all);
      const worker = () => new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
      const made = await askWorker<FileWish, MadeFile>(worker, question, { longest, signal });
      const outcome = await host.saveFile(name, made.bytes);
      if (outcome === 'failed') notice(say.failed, longShown);
      if (outcome !== 'saved') return;
      notice(say.saved(name), longShown);
      if (made.unprintable.length > 0) notice(say.unprintable(made.unprintable), longShown);
    } catch {
      if (!signal.aborted) notice(say.failed, longShown);
    } finally {
      setBusy(false);
    }
  }

  return { make, isBusy, stop: () => stopping.current.abort() };
}
