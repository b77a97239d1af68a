import './buurt.css';
import { Anchor, Button, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Content } from '#domain/document/kind.ts';
import { mayManage } from '#domain/roles/permissions.ts';
import { BuurtSections } from '../../components/buurt-sections.tsx';
import { EditForm } from '../../components/form/document-form.tsx';
import type { FieldSpec } from '../../components/field-spec.ts';
import type { KindView } from '../../components/kind-view.ts';
import { useDocument, useTeam } from '../../database/team.tsx';
import { useWords } from '../../words/use-words.ts';
import { ColourInput } from './colour-input.tsx';
import { LogoInput } from './logo-input.tsx';
import { MenuWordsInput, PagesInput } from './pages-inputs.tsx';
import { PaletteInput } from './palette-input.tsx';
import { PartnersInput } from './partners-input.tsx';
import { words } from './words.ts';

const Preview = lazy(async () => ({ default: (await import('./preview.tsx')).Preview }));

const inputs: Readonly<Record<string, FieldSpec['input']>> = {
  palette: PaletteInput,
  mainColour: ColourInput,
  logo: LogoInput,
  pagesOff: PagesInput,
  menuWords: MenuWordsInput,
  partners: PartnersInput,
};

/** The identity of the buurt and what its team has agreed on, beside the front page that comes of it. */
export function BuurtScreen({ view }: { view: KindView }) {
  const say = useWords(words);
  const { me } = useTeam();
  const buurt = useDocument(me.buurtId);
  const mayEdit = mayManage(me.roles);
  return (
    <>
      <Title order={1} mb="xs">
        {say.heading}
      </Title>
      <BuurtSections />
      {buurt && mayEdit && <Editing view={view} content={buurt.content} />}
      {buurt && !mayEdit && (
        <div className="wide-one">
          <Text my="md">{say.onlyCoordinator}</Text>
          <Suspense fallback={null}>
            <Preview buurt={buurt.content} />
          </Suspense>
        </div>
      )}
      <Anchor component={Link} to="/verwerkingen" display="inline-block" mt="md">
        {say.register}
      </Anchor>
    </>
  );
}

function Editing({ view, content }: { view: KindView; content: Content }) {
  const say = useWords(words);
  const isWide = useMediaQuery('(min-width: 1100px)', undefined, { getInitialValueInEffect: false });
  const [asked, setAsked] = useState(false);
  const full = useMemo(
    () => ({
      ...view,
      fields: view.fields.map((field): FieldSpec => {
        const input = inputs[field.name];
        return input ? { ...field, as: 'own', input } : field;
      }),
    }),
    [view],
  );
  const isShown = isWide === true || asked;
  return (
    <div className="buurt-editing">
      <EditForm view={full} content={content} />
      {isShown ? (
        <Suspense fallback={null}>
          <Preview buurt={content} />
        </Suspense>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {say.showPreview}
        </Button>
      )}
    </div>
  );
}
