import type { Processing, Register } from '#domain/privacy/register.ts';
import { kindOf } from '#domain/kinds.ts';
import type { KindViews } from '../../components/kind-view.ts';
import { words as fieldWords } from '../../components/words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { registerWords } from './register-words.ts';
import { ownAnswers, type OwnAnswers } from './use-own-answers.ts';
import { words } from './words.ts';

/** The register itself, in plain elements, so that it reads the same on paper and as a saved page. */
export function RegisterText({
  register,
  answers,
  views,
}: {
  register: Register;
  answers: OwnAnswers;
  views: KindViews;
}) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { measures } = registerWords[language];
  const { purposes } = useWords(fieldWords);
  return (
    <>
      <h2>{say.general}</h2>
      <dl className="register-list">
        {ownAnswers.map((name) => (
          <div key={name}>
            <dt>{say[name]}</dt>
            <dd>{answers[name].trim() || say.open}</dd>
          </div>
        ))}
      </dl>
      <p>{say.outside}</p>
      <h2>{say.processings}</h2>
      {register.processings.map((one) => (
        <ProcessingText key={one.name} processing={one} views={views} />
      ))}
      <p>{say.bin(register.undoDays)}</p>
      <p>{say.backups}</p>
      <h2>{say.purposes}</h2>
      <ul>
        {register.purposes.map((purpose) => (
          <li key={purpose}>{purposes[purpose]}</li>
        ))}
      </ul>
      <h2>{say.measures}</h2>
      <ul>
        {measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
      <h2>{say.rights}</h2>
      <p>{say.rightsText}</p>
    </>
  );
}

function ProcessingText({ processing, views }: { processing: Processing; views: KindViews }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { processings, groups, recipients, kept, fields } = registerWords[language];
  const { name, subjects, purpose, ground } = processings[processing.name];
  const kind = kindOf(processing.name);
  const view = kind && Object.values(views).find((one) => one.kind === kind.name);
  const labelOf = (field: string): string => {
    const label = view?.fields.find((one) => one.name === field)?.label.toLowerCase();
    return label ?? view?.otherLabels?.[field]?.toLowerCase() ?? fields[field] ?? field;
  };
  const listed = (names: readonly string[]) => [...new Set(names.map(labelOf))].join(', ');
  return (
    <section className="register-processing">
      <h3>{name}</h3>
      <dl className="register-list">
        <div>
          <dt>{say.subjects}</dt>
          <dd>{subjects}</dd>
        </div>
        <div>
          <dt>{say.purpose}</dt>
          <dd>{purpose}</dd>
        </div>
        <div>
          <dt>{say.ground}</dt>
          <dd>{ground}</dd>
        </div>
        <div>
          <dt>{say.data}</dt>
          <dd>
            {processing.data.map(({ group, fields: names }) => (
              <div key={group}>
                {groups[group]}: {listed(names)}
              </div>
            ))}
          </dd>
        </div>
        {processing.shown.length > 0 && (
          <div>
            <dt>{say.shown}</dt>
            <dd>{listed(processing.shown)}</dd>
          </div>
        )}
        <div>
          <dt>{say.recipients}</dt>
          <dd>{processing.recipients.map((one) => recipients[one]).join('; ')}</dd>
        </div>
        <div>
          <dt>{say.kept}</dt>
          <dd>{processing.kept.map(kept).join(' ')}</dd>
        </div>
      </dl>
    </section>
  );
}
