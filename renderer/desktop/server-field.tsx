import { Button, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { useHost } from './use-host.ts';

const words = {
  nl: {
    label: 'Adres van de server van je team',
    lead: 'Je vindt het in de brief of mail waarmee je bent uitgenodigd.',
    use: 'Dit adres gebruiken',
    'not-an-address': 'Een adres ziet eruit als https://onsdorp.nl. Kijk of je het goed hebt overgetypt.',
    'not-secure':
      'Dit adres begint niet met https://. Dan kan iemand meelezen; daarom gebruiken we het niet.',
    set: '',
  },
  en: {
    label: 'Address of your team’s server',
    lead: 'You find it in the letter or mail that invited you.',
    use: 'Use this address',
    'not-an-address': 'An address looks like https://ourvillage.nl. Check whether you copied it well.',
    'not-secure':
      'This address does not begin with https://. Somebody could read along, so we do not use it.',
    set: '',
  },
};

/** Asks for the server once, on a desktop that does not know it yet. */
export function ServerField() {
  const { server } = useHost();
  const say = useWords(words);
  const [known, setKnown] = useState(true);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void server?.address().then((found) => setKnown(found !== null));
  }, [server]);
  if (!server || known) return null;

  async function choose(event: SubmitEvent) {
    event.preventDefault();
    const outcome = (await server?.choose(address.trim())) ?? 'not-an-address';
    setProblem(say[outcome]);
    setKnown(outcome === 'set');
  }

  return (
    <form onSubmit={(event) => void choose(event)}>
      <Stack className="sheet" mb="md">
        <TextInput
          label={say.label}
          description={say.lead}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={problem || undefined}
        />
        <Button type="submit">{say.use}</Button>
      </Stack>
    </form>
  );
}
