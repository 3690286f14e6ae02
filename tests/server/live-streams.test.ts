import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changedCells, LiveStreams } from "#server/live-streams.ts";

const TIMES = { pause: 100, heartbeat: 1_000, lifetime: 5_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A source of cells that counts how often it is asked. */
function figures() {
  const state = { cells: { n: "1" } as Record<string, string>, reads: 0, broken: false };
  const read = async () => {
    state.reads += 1;
    if (state.broken) throw new Error("no database");
    return state.cells;
  };
  return { state, read };
}

const request = (read: () => Promise<Record<string, string>>, holder = "rina", scope = "all") => ({
  holder,
  scope,
  read,
  first: { n: "1" },
});

/** Everything a stream has said so far, and whether it is over. */
function listen(response: Response) {
  const heard = { text: "", over: false };
  const reader = response.body?.getReader();
  const next = async (): Promise<void> => {
    const part = await reader?.read();
    if (part === undefined || part.done) {
      heard.over = true;
      return;
    }
    heard.text += new TextDecoder().decode(part.value);
    return next();
  };
  void next();
  return { heard, leave: () => reader?.cancel() };
}

test("the page's own figures come at once, then only what changed", async () => {
  const { state, read } = figures();
  const streams = new LiveStreams(() => {}, TIMES);
  const response = streams.open(request(read));
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(response.headers.get("cache-control")).toContain("no-transform");
  const { heard } = listen(response);
  await vi.advanceTimersByTimeAsync(250);
  expect(heard.text).toBe('retry: 5000\n\ndata: {"n":"1"}\n\n');
  state.cells = { n: "2", m: "x" };
  await vi.advanceTimersByTimeAsync(100);
  expect(heard.text).toContain('data: {"n":"2","m":"x"}\n\n');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard.text.match(/data:/g)).toHaveLength(2);
  expect(heard.text).toContain("\n:\n\n");
  streams.close();
});

test("however many watch, one reading serves them all, and nobody watching costs nothing", async () => {
  const { state, read } = figures();
  const streams = new LiveStreams(() => {}, TIMES);
  const all = ["a", "b", "c"].map((holder) => listen(streams.open(request(read, holder))));
  const other = listen(streams.open(request(read, "d", "other")));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.reads).toBe(20);
  await other.leave();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.reads).toBe(30);
  for (const { leave } of all) await leave();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state.reads).toBe(30);
});

test("one account holds four streams at most, and one that ends is free again", async () => {
  const { read } = figures();
  const streams = new LiveStreams(() => {}, TIMES);
  const [first] = [1, 2, 3, 4].map(() => listen(streams.open(request(read))));
  expect(() => streams.open(request(read))).toThrow("too_many");
  listen(streams.open(request(read, "budi")));
  await first?.leave();
  listen(streams.open(request(read)));
  streams.close();
});

test("a stream ends after its time, so that its holder comes through the door again", async () => {
  const { read } = figures();
  const streams = new LiveStreams(() => {}, TIMES);
  const { heard } = listen(streams.open(request(read)));
  await vi.advanceTimersByTimeAsync(4_900);
  expect(heard.over).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(heard.over).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("closing ends every stream and lets nobody in any more", async () => {
  const { read } = figures();
  const streams = new LiveStreams(() => {}, TIMES);
  const all = ["a", "b"].map((holder) => listen(streams.open(request(read, holder))));
  streams.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(all.map(({ heard }) => heard.over)).toEqual([true, true]);
  expect(vi.getTimerCount()).toBe(0);
  expect(() => streams.open(request(read))).toThrow("too_many");
});

test("a reading that fails is told of and tried again", async () => {
  const { state, read } = figures();
  const failures: unknown[] = [];
  const streams = new LiveStreams((error) => failures.push(error), TIMES);
  const { heard } = listen(streams.open(request(read)));
  state.broken = true;
  await vi.advanceTimersByTimeAsync(200);
  expect(failures).toHaveLength(2);
  Object.assign(state, { broken: false, cells: { n: "3" } });
  await vi.advanceTimersByTimeAsync(100);
  expect(heard.text).toContain('data: {"n":"3"}');
  streams.close();
});

test("changed are cells that are new or have another text", () => {
  expect(changedCells({ a: "1", b: "2" }, { a: "1", b: "3", c: "4" })).toEqual({ b: "3", c: "4" });
});
