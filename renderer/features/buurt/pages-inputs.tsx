import { Checkbox, Input, Stack, TextInput } from '@mantine/core';
import { sitePages, wordsOfPage } from '#domain/buurt/site-pages.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { InputProps } from '../../components/field-spec.ts';
import { useWords } from '../../words/use-words.ts';
import { words } from './words.ts';

/** Which pages the site has; stored are those it does without, so that a new page is there by itself. */
export function PagesInput({ field, value, change }: InputProps) {
  const say = useWords(words);
  const off = Array.isArray(value) ? value.map(String) : [];
  return (
    <Input.Wrapper label={field.label} description={say.pagesOffHelp} role="group" aria-label={field.label}>
      <Stack gap={6} mt={8}>
        {sitePages.map((page) => (
          <Checkbox
            key={page}
            label={wordsOfPage({}, page)}
            checked={!off.includes(page)}
            onChange={(event) => {
              const rest = off.filter((one) => one !== page);
              const next = event.currentTarget.checked ? rest : [...rest, page];
              change(next.length > 0 ? next : null);
            }}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

/** What the menu of the site calls each page. */
export function MenuWordsInput({ field, value, error, change }: InputProps) {
  const say = useWords(words);
  const own = isRecord(value) ? value : {};
  return (
    <Input.Wrapper
      label={field.label}
      description={say.menuWordsHelp}
      error={error}
      role="group"
      aria-label={field.label}
    >
      <Stack gap={6} mt={8}>
        {sitePages.map((page) => (
          <TextInput
            key={page}
            className="menu-word"
            label={wordsOfPage({}, page)}
            placeholder={wordsOfPage({}, page)}
            maxLength={30}
            value={typeof own[page] === 'string' ? own[page] : ''}
            onChange={(event) => {
              const { [page]: _, ...rest } = own;
              const word = event.currentTarget.value;
              const next = word === '' ? rest : { ...rest, [page]: word };
              change(Object.keys(next).length > 0 ? next : null);
            }}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}
