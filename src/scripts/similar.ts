// While a title is written: what others wrote about the same, from the portal's own API.

const box = document.querySelector<HTMLElement>("[data-similar]");
const title = document.querySelector<HTMLInputElement>('form.post-form input[name="title"]');
const PAUSE = 500;

interface Found {
  items: { code: string; title: string | null }[];
}

if (box !== null && title !== null) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  title.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(box, title.value), PAUSE);
  });
}

async function show(box: HTMLElement, text: string): Promise<void> {
  if (text.trim().length < 5) return box.replaceChildren();
  const query = new URLSearchParams({ q: text.slice(0, 200), match: "any", limit: "3" });
  const answer = await fetch(`/api/v1/topics?${query}`).catch(() => null);
  if (!answer?.ok) return;
  const { items } = (await answer.json()) as Found;
  box.replaceChildren(...(items.length === 0 ? [] : [heading(box), list(box, items)]));
}

function heading(box: HTMLElement): HTMLElement {
  const line = document.createElement("p");
  line.className = "similar__title";
  line.textContent = box.dataset.title ?? "";
  return line;
}

function list(box: HTMLElement, items: Found["items"]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "govuk-list govuk-list--bullet";
  for (const { code, title: words } of items) {
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = `${box.dataset.similar}${code}`;
    link.target = "_blank";
    link.textContent = words ?? box.dataset.confidential ?? "";
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return list;
}
