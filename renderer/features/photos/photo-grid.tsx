import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { PhotoTile } from '../../components/photo/photo-image.tsx';
import type { KindView } from '../../components/kind-view.ts';

const narrowest = 150;
const gap = 10;
const titleHeight = 50;

/** Only the rows in sight are in the page, so that a thousand photos scroll as lightly as ten. */
export function PhotoGrid({
  view,
  photos,
  open,
}: {
  view: KindView;
  photos: readonly Content[];
  open: string | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const columns = Math.max(2, Math.floor((width + gap) / (narrowest + gap)));
  const tile = (width - gap * (columns - 1)) / columns;
  const height = Math.round(tile * 0.75) + titleHeight + gap;
  const rows = useVirtualizer({
    count: width > 0 ? Math.ceil(photos.length / columns) : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 2,
  });
  useEffect(() => rows.measure(), [rows, height]);
  return (
    <div className="list photo-list" ref={scroller}>
      <div ref={ref} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="photo-row"
            style={{
              transform: `translateY(${start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {photos.slice(index * columns, (index + 1) * columns).map((photo) => (
              <Link
                key={photo.id}
                className="photo-tile"
                to={`${view.path}/${photo.id}`}
                aria-current={photo.id === open ? 'true' : undefined}
              >
                <PhotoTile media={photo} />
                <span className="photo-title">{view.titleOf(photo)}</span>
              </Link>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
