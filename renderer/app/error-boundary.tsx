import { Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

/** The one handler at the top: a bug on a screen says what is safe, and leaves the rest standing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useWords(words);
  return (
    <Stack className="door sheet" role="alert">
      <Text>{say.broken}</Text>
      <Button onClick={() => window.location.reload()}>{say.reload}</Button>
    </Stack>
  );
}
