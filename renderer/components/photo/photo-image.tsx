import { useEffect, useRef, useState } from 'react';
import { fileType } from '#domain/file/file-document.ts';
import type { Content } from '#domain/document/kind.ts';
import { textOf } from '#domain/publication/pick.ts';
import { useFiles } from '../../sync/files-context.tsx';
import { useWords } from '../../words/use-words.ts';
import { words } from './photo-words.ts';

/** A small picture in a list: sharp when the file is here, else its few dots. */
export function PhotoTile({ media }: { media: Content }) {
  return <Picture media={media} url={usePictureUrl(media, 'peek').sharp} />;
}

/** A photo that somebody looks at: fetched when it is not here. */
export function PhotoFull({ media }: { media: Content }) {
  const say = useWords(words);
  const url = usePictureUrl(media, 'look');
  return (
    <figure className="photo-full">
      <Picture media={media} url={url.sharp} />
      {url.isTried && url.sharp === undefined && <figcaption className="row-line">{say.notHere}</figcaption>}
    </figure>
  );
}

function Picture({ media, url }: { media: Content; url: string | undefined }) {
  return (
    <img
      className="photo"
      data-sharp={url !== undefined}
      src={url ?? textOf(media['preview'])}
      alt={textOf(media['alt']) ?? ''}
      width={Number(media['width'])}
      height={Number(media['height'])}
      draggable={false}
    />
  );
}

/**
 * An address of the picture's bytes for as long as it is shown. A look asks the server once; after that, as with a peek,
 * it appears when it has come in.
 */
function usePictureUrl(
  media: Content,
  how: 'peek' | 'look',
): { sharp: string | undefined; isTried: boolean } {
  const files = useFiles();
  const id = textOf(media['file']) ?? '';
  const [shown, setShown] = useState<{ id: string; url: string | undefined }>();
  const looked = useRef('');
  const sharp = shown?.id === id ? shown.url : undefined;

  useEffect(() => {
    if (sharp !== undefined) return;
    let left = false;
    const ask = how === 'look' && looked.current !== id ? files.look : files.peek;
    looked.current = id;
    void ask(id).then((bytes) => {
      if (left) return;
      setShown({ id, url: bytes && URL.createObjectURL(new Blob([bytes], { type: fileType })) });
    });
    return () => {
      left = true;
    };
    // Every change of the files is a new `files`: then it may have come in.
  }, [files, id, how, sharp]);
  useEffect(() => () => void (sharp !== undefined && URL.revokeObjectURL(sharp)), [sharp]);
  return { sharp, isTried: shown?.id === id };
}
