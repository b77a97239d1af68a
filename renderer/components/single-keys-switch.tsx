import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { letSingleKeysWork, singleKeysWork } from './single-keys.ts';
import { words } from './words.ts';

/** Whether the keys that work by themselves do so on this device. */
export function SingleKeysSwitch() {
  const say = useWords(words);
  const [single, setSingle] = useState(singleKeysWork);
  return (
    <Switch
      label={say.singleKeys}
      description={say.singleKeysWhy}
      checked={single}
      onChange={({ currentTarget: { checked } }) => {
        letSingleKeysWork(checked);
        setSingle(checked);
      }}
    />
  );
}
