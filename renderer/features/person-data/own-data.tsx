import { Stack, Text, Title } from '@mantine/core';
import { type ConsentPurpose, consentPurposes } from '#domain/member/member-schema.ts';
import type { FiledConsent, FiledMoment, PersonFile, PersonRecord } from '#domain/privacy/person-file.ts';
import { textOf } from '#domain/publication/pick.ts';
import { displayName } from '../../components/telling/display-name.ts';
import type { KindView } from '../../components/kind-view.ts';
import { sayDate, sayDayOf } from '../../components/telling/say-date.ts';
import { words as fieldWords } from '../../components/words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { useSayFiled } from './say-filed.ts';
import { words } from './words.ts';

interface Props {
  file: PersonFile;
  view: KindView;
  /** One of the file's records: its own, or one that was merged into it. */
  record: PersonRecord;
}

/** What was written down of the person themselves: fields, consents, and what people do not agree on. */
export function OwnData({ file, view, record }: Props) {
  const say = useWords(words);
  const filed = useSayFiled(file);
  const byForm = filed.byForm(view);
  const fields = record.fields
    .toSorted((a, b) => byForm(a.field, b.field))
    .map(({ field, value, written }) => ({ field, value, by: filed.written(written) }));
  const usual = mostUsed(fields.map(({ by }) => by));
  return (
    <>
      <section>
        <Title order={2} mb="xs">
          {record.id === file.id ? say.data : say.dataMerged(record.name)}
        </Title>
        {usual !== undefined && <Text mb="xs">{say.usually(usual)}</Text>}
        <dl className="filed">
          {fields.map(({ field, value, by }) => (
            <div key={field}>
              <dt>{filed.label(view, field) ?? say.otherField}</dt>
              <dd>
                <div className="filed-value">{filed.value(view, field, value)}</div>
                {by !== usual && <div className="row-line">{by}</div>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {record.moments.length > 0 && (
        <Stack component="section" gap="sm">
          <Title order={2}>{say.moments}</Title>
          {record.moments.map((one) => (
            <MomentSheet key={JSON.stringify(one)} {...one} />
          ))}
        </Stack>
      )}
      <Stack component="section" gap="sm">
        <Title order={2}>{say.consents}</Title>
        {record.consents.length === 0 && <Text>{say.noConsents}</Text>}
        {record.consents.map((one) => (
          <ConsentSheet key={JSON.stringify(one)} {...one} />
        ))}
      </Stack>
      {record.disputes.length > 0 && (
        <section>
          <Title order={2}>{say.disputes}</Title>
          <Text mb="xs">{say.disputesLead}</Text>
          <dl className="filed">
            {record.disputes.map(({ field, values }) => (
              <div key={field}>
                <dt>{filed.label(view, field) ?? say.otherField}</dt>
                {values.map(({ value, written }) => (
                  <dd key={JSON.stringify([value, written])}>
                    <div className="filed-value">
                      {field === 'trashed'
                        ? say.threwAway(written.by ?? displayName(say.colleague))
                        : value === undefined
                          ? say.emptied
                          : filed.value(view, field, value)}
                    </div>
                    <div className="row-line">{filed.written([written])}</div>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** What stands with most fields is said once; `undefined`: nothing stands with more than two. */
function mostUsed(texts: readonly string[]): string | undefined {
  const count = (text: string) => texts.filter((one) => one === text).length;
  const [first] = texts.toSorted((a, b) => count(b) - count(a));
  return first !== undefined && count(first) > 2 ? first : undefined;
}

function MomentSheet({ moment, written }: FiledMoment) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const { language } = useLanguage();
  const { on, how, by, note } = moment;
  return (
    <div className="filed-sheet">
      <div className="row-title">
        {[sayDate(on, language), how && sayField.ways[how]].filter(Boolean).join(', ')}
      </div>
      {note !== undefined && <div className="filed-value">{note}</div>}
      <div className="row-line">
        {[by && `${say.contactBy(displayName(by))}.`, `${say.recordedBy(written.by ?? say.colleague)}.`]
          .filter(Boolean)
          .join(' ')}
      </div>
    </div>
  );
}

function ConsentSheet({ consent, written }: FiledConsent) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const { language } = useLanguage();
  const purpose = consentPurposes.find((known): known is ConsentPurpose => known === consent['purpose']);
  const day = (name: string) => {
    const moment = textOf(consent[name]);
    return moment === undefined ? undefined : sayDayOf(moment, language);
  };
  const how = Object.entries(say.how).find(([name]) => name === consent['how'])?.[1];
  const wording = textOf(consent['wording']);
  const withdrawn = day('withdrawnAt');
  const by = textOf(consent['by']);
  return (
    <div className="filed-sheet">
      <div className="row-title">{purpose ? sayField.purposes[purpose] : say.otherField}</div>
      <div>{say.said(consent['given'] === true, day('at') ?? '')}</div>
      {withdrawn !== undefined && (
        <div>{consent['given'] === true ? say.withdrawn(withdrawn) : say.noLonger(withdrawn)}</div>
      )}
      {wording !== undefined && <div className="filed-value">{say.wording(wording)}</div>}
      <div className="row-line">
        {[how, `${say.recordedBy(by === undefined ? (written.by ?? say.colleague) : displayName(by))}.`]
          .filter(Boolean)
          .join(' ')}
      </div>
    </div>
  );
}
