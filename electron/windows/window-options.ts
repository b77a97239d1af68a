import type { BrowserWindowConstructorOptions } from 'electron';
import { smallestWindow, type WindowState } from './window-state.ts';

/**
 * The options of the one window. Everything of Electron's security settings is said, also what is the default, so
 * that a change of a default changes nothing here.
 */
export function windowOptions(
  state: WindowState,
  preload: string,
  dark: boolean,
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = state;
  return {
    ...(x !== undefined && y !== undefined ? { x, y } : {}),
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Buurtverbinder',
    // The ground of the app, so that opening does not flash white.
    backgroundColor: dark ? '#211d19' : '#faf6ef',
    // Shown at ready-to-show.
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      // Sync goes on while the window is behind another.
      backgroundThrottling: false,
    },
  };
}
