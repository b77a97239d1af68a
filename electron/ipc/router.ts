import { type Channel, channels, type Requests, type Responses } from '../bridge/channels.ts';
import { isAppUrl } from '../protocol/app-origin.ts';
import { schemaCheck } from './schema-check.ts';

/** What each channel does; the router has checked who asks and what is asked. */
export type Handlers = { [C in Channel]: (request: Requests[C]) => Responses[C] | Promise<Responses[C]> };

/** Who sent a message. Electron gives null for a frame that is already gone. */
type Sender = { readonly senderFrame: { readonly url: string; readonly parent: unknown } | null };

/** Of Electron's `ipcMain`, what the router needs. */
export type IpcPort = {
  handle(channel: string, listener: (event: Sender, request: unknown) => Promise<unknown>): void;
};

/**
 * Opens every channel of the contract. A message from anywhere but our own page, or of another shape than the
 * contract's, is refused before a handler sees it; an answer of another shape is a bug and never leaves.
 */
export function serveChannels(ipc: IpcPort, handlers: Handlers): void {
  for (const channel of Object.keys(channels)) if (isChannel(channel)) serve(ipc, channel, handlers[channel]);
}

function serve<C extends Channel>(ipc: IpcPort, channel: C, handler: Handlers[C]): void {
  const isRequest = schemaCheck<Requests[C]>(channels[channel].request);
  const isResponse = schemaCheck<Responses[C]>(channels[channel].response);
  ipc.handle(channel, async (event, request) => {
    if (!isOurPage(event)) throw new Error(`${channel}: refused, not asked by the app's own page.`);
    if (!isRequest(request))
      throw new Error(`${channel}: refused, the request has another shape than agreed.`);
    const response: unknown = await handler(request);
    if (!isResponse(response)) throw new Error(`${channel}: the answer has another shape than agreed.`);
    return response;
  });
}

// Only the top frame: an embedded page, even one of ours, has no business with the desktop.
const isOurPage = ({ senderFrame }: Sender) =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);

const isChannel = (name: string): name is Channel => Object.hasOwn(channels, name);
