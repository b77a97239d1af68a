import { Badge, Button, Group, Text } from '@mantine/core';
import type { Content, LookUp } from '#domain/document/kind.ts';
import { kinds } from '#domain/kinds.ts';
import {
  cancelChange,
  publishChange,
  returnChange,
  submitChange,
  withdrawChange,
} from '#domain/publication/publish.ts';
import { standingOf, type Step } from '#domain/publication/steps.ts';
import type { Change } from '#domain/sync/edit.ts';
import { useLookUp } from '../../database/look-up.ts';
import { useDocument, useTeam } from '../../database/team.tsx';
import { useHost } from '../../desktop/use-host.ts';
import { useWords } from '../../words/use-words.ts';
import type { KindView } from '../kind-view.ts';
import { words } from '../words.ts';

/** Where a document stands on its way to the public site, and the steps its reader may take. */
export function PublishBar({
  view,
  content,
  before,
}: {
  view: KindView;
  content: Content;
  before(): Promise<void>;
}) {
  const { kind } = view;
  const host = useHost();
  const say = useWords(words);
  const team = useTeam();
  const buurt = useDocument(team.me.buurtId);
  const look = useLookUp();
  // Publishing before the places and people are there would leave their names out.
  if (!look) return null;
  const { status, isShown, changed, waitsForOthers, steps } = standingOf(kinds[kind], content, look, {
    roles: team.me.roles,
    team: { reviewOff: buurt?.content['reviewOff'] === true },
  });

  /** What was typed last is saved first; the step is taken on the document as it then is. */
  async function take(step: Step): Promise<void> {
    await before();
    const now = await team.get(content.id);
    if (now && look) await team.edit(content.id, now, changeOf(step, now, look));
  }
  const changeOf = (step: Step, now: Content, names: LookUp): Change => {
    switch (step) {
      case 'submit':
        return submitChange();
      case 'return':
        return returnChange();
      case 'withdraw':
        return withdrawChange();
      case 'cancel':
        return cancelChange();
      case 'publish':
      case 'republish':
        return publishChange(kinds[kind], now, names, { at: team.now().toISOString(), by: team.me.name });
    }
  };

  return (
    <Group gap="sm" align="center">
      <Badge size="lg" variant="light" tt="none">
        {say[status]}
      </Badge>
      {changed && <Text size="sm">{say.changedSince}</Text>}
      {waitsForOthers && <Text size="sm">{say.waitsForReview}</Text>}
      {steps.map((step) => (
        <Button key={step} variant={forward.has(step) ? 'filled' : 'default'} onClick={() => void take(step)}>
          {say[step]}
        </Button>
      ))}
      {isShown && view.sitePathOf && (
        <Button
          variant="subtle"
          onClick={() => void host.openSite(`/${team.me.slug}${view.sitePathOf?.(content) ?? ''}`)}
        >
          {say.onSite}
        </Button>
      )}
    </Group>
  );
}

const forward: ReadonlySet<Step> = new Set(['submit', 'publish', 'republish']);
