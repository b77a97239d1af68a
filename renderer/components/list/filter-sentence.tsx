import { useMemo } from 'react';
import { type Filter, wordsThatStandIn } from '#domain/search/filter.ts';
import { useDocuments } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FilterPart, KindView } from '../kind-view.ts';
import { words } from '../words.ts';

/** What the list shows, as a sentence of which every part can be chosen: "Toon Zorg in Sambeek over bewegen". */
export function FilterSentence({
  view,
  filter,
  change,
}: {
  view: KindView;
  filter: Filter;
  change(filter: Filter): void;
}) {
  const say = useWords(words);
  const parts = useParts(view);
  const isNarrowed = Object.keys(filter).length > 0;
  if (parts.length === 0) return null;
  return (
    <p className="filter-sentence" role="group" aria-label={say.filter}>
      {parts.map(({ name, before, label, all, options }) => (
        <span key={name}>
          {before}{' '}
          <select
            aria-label={label}
            value={filter[name] ?? ''}
            data-chosen={name in filter}
            onChange={({ currentTarget: { value } }) => {
              const { [name]: _, ...rest } = filter;
              change(value === '' ? rest : { ...rest, [name]: value });
            }}
          >
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>{' '}
        </span>
      ))}
      {isNarrowed && (
        <button type="button" onClick={() => change({})}>
          {say.showAll}
        </button>
      )}
    </p>
  );
}

/** Only what would show something can be chosen, and what was chosen. */
function useParts(view: KindView): (FilterPart & { options: { value: string; label: string }[] })[] {
  const documents = useDocuments(view.kind);
  return useMemo(
    () =>
      (view.filters ?? []).flatMap((part) => {
        const labels = view.fields.find(({ name }) => name === part.name)?.options;
        const standing = wordsThatStandIn(part.name, documents ?? []);
        const options = labels
          ? labels.filter(({ value }) => standing.includes(value))
          : standing.map((value) => ({ value, label: value }));
        return options.length > 0 ? [{ ...part, options }] : [];
      }),
    [view, documents],
  );
}
