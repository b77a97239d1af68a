import { SegmentedControl, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { Content } from '#domain/document/kind.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import { projection } from '#domain/publication/projection.ts';
import { previewPage } from '../../../sync-server/site/preview.ts';
import { textFont, titleFontOf } from '../../../sync-server/site/style.ts';
import { useLookUp } from '../../database/look-up.ts';
import { useDocumentsOf, useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { usePreviewFonts } from './preview-fonts.ts';
import { words } from './words.ts';

const shownKinds: readonly KindName[] = ['event', 'offer', 'organisation'];
/** How wide the page believes its window is, in pixels. */
const widths = { wide: 1100, phone: 390 } as const;
/** How much of the page is seen at once, in pixels on the screen. */
const height = 620;

/** The front page with what is on the site now, and the buurt as it stands in the form. Nothing in it runs. */
export function Preview({ buurt }: { buurt: Content }) {
  const say = useWords(words);
  const [look, setLook] = useState<keyof typeof widths>('wide');
  const { ref, width } = useElementSize();
  const page = usePage(useDeferredValue(buurt));
  const scale = width === 0 ? 1 : Math.min(1, width / widths[look]);
  return (
    <section className="preview">
      <div className="preview-head">
        <Title order={2}>{say.preview}</Title>
        <SegmentedControl
          size="sm"
          data={[
            { value: 'wide', label: say.wide },
            { value: 'phone', label: say.phone },
          ]}
          value={look}
          onChange={(next) => setLook(next === 'phone' ? 'phone' : 'wide')}
        />
      </div>
      <div ref={ref} className="preview-frame" style={{ height }}>
        {page !== undefined && width > 0 && (
          <iframe
            title={say.preview}
            sandbox=""
            srcDoc={page}
            style={{
              width: widths[look],
              height: height / scale,
              transform: `scale(${scale})`,
              marginLeft: Math.max(0, (width - widths[look] * scale) / 2),
            }}
          />
        )}
      </div>
      <Text size="sm" c="dimmed">
        {say.previewLead}
      </Text>
    </section>
  );
}

/** `undefined` while the documents are being read. */
function usePage(buurt: Content): string | undefined {
  const team = useTeam();
  const found = useDocumentsOf(shownKinds);
  const look = useLookUp();
  const fonts = usePreviewFonts([textFont, titleFontOf({ titleFont: String(buurt['titleFont']) })]);
  const shown = useMemo(() => {
    if (!look || found.size < shownKinds.length) return undefined;
    return [...found].flatMap(([kind, contents]) =>
      contents.flatMap((content) => projection(kinds[kind], content, look) ?? []),
    );
  }, [found, look]);
  return useMemo(() => {
    if (!shown || !look) return undefined;
    const identity = kinds.buurt.publication?.copy(buurt, look);
    return previewPage({
      documents: [{ ...identity, kind: 'buurt', id: buurt.id }, ...shown],
      name: team.me.buurtName,
      today: dayOf(team.now()),
      fontAddress: (font) => fonts[font] ?? '',
    });
  }, [shown, look, buurt, team, fonts]);
}
