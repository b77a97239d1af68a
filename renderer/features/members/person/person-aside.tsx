import { Stack } from '@mantine/core';
import type { KindView } from '../../../components/kind-view.ts';
import { useDocument } from '../../../database/team.tsx';
import { Contact } from './contact.tsx';
import { Household } from './household.tsx';
import './person.css';

/** What is known of a person beside their form: with whom they live, and when the team was in touch. */
export function PersonAside({ id, view }: { id: string; view: KindView }) {
  const found = useDocument(id);
  if (!found) return null;
  return (
    <Stack gap="md" mb="sm">
      <Contact member={found.content} />
      <Household member={found.content} view={view} />
    </Stack>
  );
}
