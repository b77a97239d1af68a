import { useWords } from '../../words/use-words.ts';
import type { ChoiceGroup } from './choice-groups.ts';
import type { Choice } from './choices.ts';
import { words } from './words.ts';

/** What can be chosen, under its headings; a list box that the field of the palette steers. */
export function PaletteGroups({
  id,
  groups,
  idOf,
  chosenId,
  choose,
  point,
}: {
  id: string;
  groups: readonly ChoiceGroup[];
  idOf(choice: Choice): string;
  chosenId: string | undefined;
  choose(choice: Choice): void;
  /** The mouse moved over a choice. */
  point(choice: Choice): void;
}) {
  const say = useWords(words);
  return (
    <div id={id} role="listbox" aria-label={say.results} className="palette-list">
      {groups.map((group) => (
        <div key={group.heading} role="group" aria-labelledby={`${id}${group.heading}`}>
          <div id={`${id}${group.heading}`} role="presentation" className="palette-heading">
            {group.heading}
          </div>
          {group.choices.map((choice) => (
            <div
              key={choice.id}
              id={idOf(choice)}
              role="option"
              aria-selected={idOf(choice) === chosenId}
              className="palette-choice"
              onMouseMove={() => point(choice)}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <choice.Icon size={20} stroke={1.7} aria-hidden />
              <div>
                <div className="palette-title">{choice.title}</div>
                {choice.line && <div className="palette-line">{choice.line}</div>}
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
