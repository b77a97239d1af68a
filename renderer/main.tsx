import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/atkinson-hyperlegible-next';
import './app/app.css';
import './app/phone.css';
import { createRoot } from 'react-dom/client';
import { ulid } from 'ulid';
import { App } from './app/app.tsx';
import { applyTextSize } from './components/text-size.ts';
import { openDeviceStore } from './database/device-store.ts';
import { thisHost } from './desktop/host.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the app.');

applyTextSize();
createRoot(root).render(
  <App
    parts={{
      clock: () => new Date(),
      random: () => Math.random(),
      newId: () => ulid(),
      device: openDeviceStore(() => ulid()),
      host: thisHost(),
    }}
  />,
);
