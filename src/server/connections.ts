import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/** How long the head of a request may take, and then its body, in milliseconds. */
export const HEAD_PATIENCE = 15_000;
const BODY_PATIENCE = 20_000;
export const MOST_PATIENCE = 300_000;
/** A telephone with a poor signal sends so many bytes in a millisecond. */
const SLOWEST = 16;

export interface ConnectionLimits {
  /** Open at once. */
  most: number;
  /** Of one address, with no request in hand: nothing sent yet, or not all of it. */
  mostWaiting: number;
}

/** How long a body of so many bytes may take, in milliseconds. */
export const bodyPatience = (bytes: number): number =>
  Math.min(MOST_PATIENCE, BODY_PATIENCE + bytes / SLOWEST);

/**
 * Who holds connections and sends nothing must not keep others out, and an office behind one address
 * is no attack: nobody is refused. When there is no room, the connection that has waited longest for
 * its request is closed, of the address that holds the most such connections. A request that has
 * arrived is never cut. Bodies have a time of their own (`patience`, by their length).
 */
export function guardConnections(
  server: Server,
  { most, mostWaiting }: ConnectionLimits,
  patience = bodyPatience,
): void {
  const waiting = new Waiting();
  let open = 0;
  server.on("connection", (socket: Socket) => {
    const { remoteAddress: address = "" } = socket;
    open += 1;
    socket.once("close", () => {
      open -= 1;
      waiting.remove(address, socket);
    });
    waiting.add(address, socket);
    if (waiting.count(address) > mostWaiting) waiting.oldest(address)?.destroy();
    else if (open > most) waiting.oldest(waiting.busiest())?.destroy();
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    const { remoteAddress: address = "" } = socket;
    const arrived = () => waiting.remove(address, socket);
    const timer = hasBody(request) ? limitBody(request, patience, arrived) : undefined;
    if (timer === undefined) arrived();
    response.once("close", () => {
      // A body that nobody wanted to read never ends; the connection may serve others by now.
      clearTimeout(timer);
      if (!socket.destroyed) waiting.add(address, socket);
    });
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function limitBody(
  request: IncomingMessage,
  patience: (bytes: number) => number,
  arrived: () => void,
): NodeJS.Timeout {
  const length = Number(request.headers["content-length"] ?? 0);
  const timer = setTimeout(() => request.socket.destroy(), patience(length));
  request.once("end", () => {
    clearTimeout(timer);
    arrived();
  });
  return timer;
}

/** Connections without a request in hand, by address, the longest waiting first. */
class Waiting {
  readonly #byAddress = new Map<string, Set<Socket>>();

  add(address: string, socket: Socket): void {
    const sockets = this.#byAddress.get(address) ?? new Set();
    this.#byAddress.set(address, sockets.add(socket));
  }

  remove(address: string, socket: Socket): void {
    const sockets = this.#byAddress.get(address);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#byAddress.delete(address);
  }

  count(address: string): number {
    return this.#byAddress.get(address)?.size ?? 0;
  }

  oldest(address: string): Socket | undefined {
    const [first] = this.#byAddress.get(address) ?? [];
    return first;
  }

  busiest(): string {
    const sorted = [...this.#byAddress].sort(([, one], [, other]) => other.size - one.size);
    return sorted[0]?.[0] ?? "";
  }
}
