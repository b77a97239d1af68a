import { isAppUrl } from '../protocol/app-origin.ts';

/** Of Electron's session, what guarding needs. */
export type SessionPort = {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { readonly requestingUrl: string },
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
};

// Keeping the local store for good, and copying to the clipboard by a button. Nothing else has a use in this app.
const granted = ['persistent-storage', 'clipboard-sanitized-write'];

/** Refuses what Electron would grant by default: camera, microphone, place, notifications, devices and the rest. */
export function guardSession(session: SessionPort): void {
  const may = (permission: string, url: string) => granted.includes(permission) && isAppUrl(url);
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(may(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => may(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
