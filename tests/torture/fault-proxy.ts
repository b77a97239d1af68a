import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What can happen to a request on its way. `lost`: it was carried out, and its answer never came. */
export const faults = [
  'latency',
  'timeout',
  'reset',
  'truncated',
  'trickle',
  'wrong-json',
  'web-page',
  'lost',
] as const;
export type Fault = (typeof faults)[number];

export interface FaultProxy {
  address: string;
  /** The next so many requests meet this. */
  harm(fault: Fault, requests: number): void;
  heal(): void;
  /** How many requests were harmed so far. */
  harmed(): number;
  close(): void;
}

/** A way to a server on which things go wrong when told. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let planned: Fault[] = [];
  let harmed = 0;
  const server = createServer((incoming, response) => {
    const fault = planned.shift();
    if (fault) harmed++;
    if (fault === 'timeout') return void setTimeout(() => response.destroy(), 1500);
    if (fault === 'wrong-json') return void response.writeHead(200).end('{"rows":{},"results":[1]}');
    if (fault === 'web-page') return void response.writeHead(200).end('<html>Log in op dit netwerk</html>');
    setTimeout(() => carry(target, incoming, { response, fault }), fault === 'latency' ? 700 : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`,
    harm: (fault, requests) => (planned = Array.from({ length: requests }, () => fault)),
    heal: () => (planned = []),
    harmed: () => harmed,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function carry(
  target: string,
  incoming: IncomingMessage,
  { response, fault }: { response: ServerResponse; fault: Fault | undefined },
): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(new URL(url, target), { method, headers }, (answer) => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => (text += part));
    answer.on('end', () => {
      const body = Buffer.from(text);
      const { 'content-length': _, 'transfer-encoding': __, ...rest } = answer.headers;
      if (fault === 'lost') return void response.destroy();
      if (fault === 'reset') {
        response.writeHead(answer.statusCode ?? 502, { ...rest, 'content-length': body.length });
        return void response.write(body.subarray(0, body.length >> 1), () => response.destroy());
      }
      response.writeHead(answer.statusCode ?? 502, rest);
      if (fault === 'truncated') return void response.end(body.subarray(0, body.length >> 1));
      if (fault === 'trickle') trickle(body, response);
      else response.end(body);
    });
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

function trickle(body: Buffer, response: ServerResponse, from = 0): void {
  const step = Math.ceil(body.length / 20) || 1;
  if (from >= body.length) return void response.end();
  response.write(body.subarray(from, from + step));
  setTimeout(() => trickle(body, response, from + step), 15);
}
