import { AppError } from "#core/app-error.ts";

type Cells = Readonly<Record<string, string>>;

/** What a page's stream needs to know. */
export interface StreamRequest {
  /** Account whose connections are counted. */
  holder: string;
  /** Streams of the same scope show the same: one reading serves them all. */
  scope: string;
  /** What the page may already be behind: sent at once. */
  first: Cells;
  read: () => Promise<Cells>;
}

interface Listener {
  holder: string;
  send(text: string): void;
  end(): void;
}

interface Channel {
  cells: Cells;
  read: () => Promise<Cells>;
  listeners: Set<Listener>;
  timer: NodeJS.Timeout | undefined;
}

/** In milliseconds. */
export interface StreamTimes {
  /** Between two readings of a scope. */
  pause: number;
  /** Between two signs of life, so that no proxy thinks the line dead. */
  heartbeat: number;
  /** A stream ends after this long; the browser opens it again, through the door and its checks. */
  lifetime: number;
}

const TIMES: StreamTimes = { pause: 3_000, heartbeat: 20_000, lifetime: 120_000 };
/** Tabs of one person that update themselves at a time; all people together. */
const MOST_OF_ONE = 4;
const MOST = 1_000;
/** Milliseconds after which a browser that lost the line tries again. */
const RETRY = 5_000;

const HEADERS = {
  "content-type": "text/event-stream",
  // Not kept, not compressed, not gathered on the way.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Server-sent events for pages whose figures update themselves. However many watch, each scope is
 * read once every few seconds, and something is sent only when something changed.
 */
export class LiveStreams {
  readonly #channels = new Map<string, Channel>();
  readonly #times: StreamTimes;
  readonly #failed: (error: unknown) => void;
  #closed = false;

  constructor(failed: (error: unknown) => void, times: StreamTimes = TIMES) {
    this.#failed = failed;
    this.#times = times;
  }

  /** @throws AppError `too_many` when this account, or everybody together, has too many open */
  open({ holder, scope, first, read }: StreamRequest): Response {
    const all = [...this.#channels.values()].flatMap(({ listeners }) => [...listeners]);
    const own = all.filter((listener) => listener.holder === holder).length;
    if (this.#closed || own >= MOST_OF_ONE || all.length >= MOST) {
      throw new AppError("too_many", RETRY / 1000);
    }
    const channel = this.#channelOf(scope, first, read);
    let listener: Listener | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = this.#listen(scope, channel, holder, controller);
        listener.send(`retry: ${RETRY}\n\n${toEvent(first)}`);
      },
      cancel: () => listener?.end(),
    });
    return new Response(body, { headers: HEADERS });
  }

  /** Ends all streams, so that a server that stops waits for none of them. */
  close(): void {
    this.#closed = true;
    for (const { listeners } of this.#channels.values()) {
      for (const listener of listeners) listener.end();
    }
  }

  #channelOf(scope: string, cells: Cells, read: () => Promise<Cells>): Channel {
    const known = this.#channels.get(scope);
    if (known !== undefined) return known;
    const channel: Channel = { cells, read, listeners: new Set(), timer: undefined };
    this.#channels.set(scope, channel);
    this.#plan(channel);
    return channel;
  }

  #listen(
    scope: string,
    channel: Channel,
    holder: string,
    controller: ReadableStreamDefaultController<Uint8Array>,
  ): Listener {
    const encoder = new TextEncoder();
    const send = (text: string) => {
      try {
        controller.enqueue(encoder.encode(text));
      } catch {
        listener.end(); // its reader went away without a word
      }
    };
    const alive = setInterval(() => send(":\n\n"), this.#times.heartbeat);
    const over = setTimeout(() => listener.end(), this.#times.lifetime);
    const listener: Listener = {
      holder,
      send,
      end: () => {
        if (!channel.listeners.delete(listener)) return;
        clearInterval(alive);
        clearTimeout(over);
        if (channel.listeners.size === 0) this.#drop(scope, channel);
        closeQuietly(controller);
      },
    };
    channel.listeners.add(listener);
    return listener;
  }

  #drop(scope: string, channel: Channel): void {
    clearTimeout(channel.timer);
    this.#channels.delete(scope);
  }

  #plan(channel: Channel): void {
    channel.timer = setTimeout(() => this.#round(channel), this.#times.pause);
  }

  async #round(channel: Channel): Promise<void> {
    try {
      const cells = await channel.read();
      const changed = changedCells(channel.cells, cells);
      channel.cells = cells;
      if (Object.keys(changed).length > 0) {
        for (const listener of channel.listeners) listener.send(toEvent(changed));
      }
    } catch (error) {
      this.#failed(error);
    }
    if (channel.listeners.size > 0) this.#plan(channel);
  }
}

/** Cells that are new or have another text. */
export const changedCells = (before: Cells, after: Cells): Cells =>
  Object.fromEntries(Object.entries(after).filter(([name, text]) => before[name] !== text));

const toEvent = (cells: Cells): string => `data: ${JSON.stringify(cells)}\n\n`;

/** A reader that went away has closed its side already. */
function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // It is closed.
  }
}
