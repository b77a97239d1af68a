import { Checkbox } from '@mantine/core';

interface Props {
  title: string;
  isTicked: boolean;
  tick(on: boolean): void;
}

/** Before a row: whether it is one of those with whom something is done. */
export function TickBox({ title, isTicked, tick }: Props) {
  return (
    <Checkbox aria-label={title} checked={isTicked} onChange={(event) => tick(event.currentTarget.checked)} />
  );
}
