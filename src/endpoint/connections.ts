import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';

/**
 * The connections of a server. `server.closeIdleConnections()` spares those on which nothing was asked yet, which browsers
 * open in advance; they would hold its end up until they time out.
 */
export class Connections {
  readonly #answering = new Map<Socket, number>();
  #isEnding = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#answering.set(socket, 0);
      socket.once('close', () => this.#answering.delete(socket));
    });
    server.on('request', ({socket}: IncomingMessage, response: ServerResponse) => {
      this.#count(socket, 1);
      response.once('close', () => this.#count(socket, -1));
    });
  }

  /** Ends the connections that only wait now, and the others as soon as they have been answered. */
  end(): void {
    this.#isEnding = true;
    for (const [socket, answers] of this.#answering) if (answers === 0) socket.destroy();
  }

  #count(socket: Socket, change: 1 | -1): void {
    const answers = (this.#answering.get(socket) ?? 0) + change;
    if (this.#answering.has(socket)) this.#answering.set(socket, answers);
    if (this.#isEnding && answers === 0) socket.end();
  }
}
