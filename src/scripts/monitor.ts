// The live view: figures change by themselves while the page is looked at.

const board = document.querySelector<HTMLElement>("[data-monitor]");

/** Changed figures are told of at most this often, in milliseconds. */
const TELL_EVERY = 10_000;
/** After a refusal (too many pages open, the server restarts) it is tried again. */
const TRY_AGAIN = 30_000;

if (board !== null && "EventSource" in window) watch(board);

function watch(board: HTMLElement): void {
  const note = board.querySelector<HTMLElement>("[data-monitor-note]");
  const changed = new Set<string>();
  let source: EventSource | null = null;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const say = (text = "") => {
    if (note !== null && note.textContent !== text) note.textContent = text;
  };
  const tell = () => {
    telling = undefined;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, {
      hour: "2-digit",
      minute: "2-digit",
    });
    const text = board.dataset.changed ?? "";
    say(text.replace("{count}", String(changed.size)).replace("{time}", time));
    changed.clear();
  };
  const open = () => {
    if (source !== null || document.hidden) return;
    source = new EventSource(board.dataset.monitor ?? "");
    source.onmessage = ({ data }) => {
      if (note?.textContent === "" || note?.textContent === board.dataset.lost) {
        say(board.dataset.live);
      }
      for (const name of showCells(board, JSON.parse(data))) changed.add(name);
      if (changed.size > 0) telling ??= setTimeout(tell, telling === undefined ? 500 : TELL_EVERY);
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      say(board.dataset.lost);
      setTimeout(open, TRY_AGAIN);
    };
  };
  const close = () => {
    source?.close();
    source = null;
  };
  // Nobody looks: the line is free for somebody else, and the page can be kept for going back.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

/** Writes the new texts into their cells. @returns the names of those that were different */
function showCells(board: HTMLElement, cells: Record<string, string>): string[] {
  return Object.entries(cells)
    .filter(([name, text]) => {
      const cell = board.querySelector<HTMLElement>(`[data-cell="${CSS.escape(name)}"]`);
      if (cell === null || cell.textContent === text) return false;
      cell.textContent = text;
      mark(cell);
      return true;
    })
    .map(([name]) => name);
}

/** Its colour fades by style, and not at all for who wants no movement. */
function mark(cell: HTMLElement): void {
  cell.classList.remove("is-changed");
  requestAnimationFrame(() => cell.classList.add("is-changed"));
}
