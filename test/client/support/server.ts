import {once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after} from 'node:test';

/** What answers one request. */
export type Answering = (response: ServerResponse, request: IncomingMessage) => unknown;

/** A real server on loopback that remembers what it was asked. */
export interface TestServer {
  /** `http://127.0.0.1:…` without a slash. */
  readonly origin: string;
  /** The targets asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  /** How many answers were broken off by the client. */
  readonly broken: () => number;
  /** What stands at a target (path and query). */
  readonly at: (target: string, answering: Answering) => string;
}

/** Starts a server that is closed when the tests of the file are over. What is not there is 404. */
export const startServer = async (): Promise<TestServer> => {
  const places = new Map<string, Answering>();
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  let broken = 0;
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    requests.push(request);
    response.on('close', () => {
      if (!response.writableFinished) broken += 1;
    });
    const answering = places.get(request.url ?? '') ?? status(404);
    answering(response, request);
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    requests,
    broken: () => broken,
    at: (target, answering) => {
      places.set(target, answering);
      return origin + target;
    },
  };
};

/** Answers with JSON. */
export const json =
  (value: unknown): Answering =>
  (response) =>
    response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(value));

/** Answers with these bytes. */
export const body =
  (content: string | Uint8Array, type = 'application/json'): Answering =>
  (response) =>
    response.writeHead(200, {'content-type': type}).end(content);

/** Answers with a bare status. */
export const status =
  (code: number, headers: Record<string, string> = {}, content = ''): Answering =>
  (response) =>
    response.writeHead(code, headers).end(content);

/** Answers with each in turn, the last one for ever. */
export const inTurn = (...answers: readonly Answering[]): Answering => {
  let turn = 0;
  return (response, request) => {
    const answering = answers[Math.min(turn, answers.length - 1)];
    turn += 1;
    return answering?.(response, request);
  };
};

/** Never answers. */
export const silence: Answering = () => undefined;
