import { forget, recall, refill, remember } from "./survey-memory.ts";
import { StepView } from "./survey-steps.ts";

// The questionnaire, calmly one question at a time. The page is complete without this script; after
// a refused submit it stays whole, so that every error link leads to its question.

const form = document.querySelector<HTMLFormElement>("form[data-survey]");
if (form !== null) begin(form);

function begin(form: HTMLFormElement): void {
  const slug = form.dataset.survey ?? "";
  const texts = JSON.parse(form.dataset.texts ?? "{}") as Record<string, string>;
  const refused = document.querySelector("[data-error-summary]") !== null;
  // A kiosk belongs to everybody: nothing of one citizen is kept for the next.
  const shared = field(form, "channel")?.value === "kiosk";
  if (!refused) markImplied(form);
  if (!refused && !shared) restore(form, slug, texts);
  form.addEventListener("change", () => {
    impliedAnswer(form);
    if (!shared) remember(slug, form);
  });
  impliedAnswer(form);
  if (!refused) new StepView(form, texts).start();
}

function restore(form: HTMLFormElement, slug: string, texts: Record<string, string>): void {
  const values = recall(slug);
  if (values === null) return;
  // A poster just scanned knows better which service and channel it is.
  const { service, channel, ...answers } = values;
  const scanned = new URLSearchParams(location.search).has("layanan");
  refill(form, scanned ? answers : { ...values, channel: channel ?? "", service: service ?? "" });
  const notice = document.createElement("p");
  notice.className = "notice notice--restored";
  notice.textContent = `${texts.restored} `;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "link-button";
  again.textContent = texts.restart ?? "";
  again.addEventListener("click", () => {
    forget(slug);
    history.replaceState(null, "");
    location.reload();
  });
  notice.append(again);
  form.before(notice);
}

/**
 * A free service costs nothing: "Gratis" is chosen beforehand and can be changed. It is taken back
 * when another service is chosen, unless the citizen had chosen it.
 */
function impliedAnswer(form: HTMLFormElement): void {
  const free = (form.dataset.free ?? "").split(" ");
  const costs = [...form.querySelectorAll<HTMLInputElement>('[name="answers.biaya"]')];
  const gratis = costs.at(-1);
  if (gratis === undefined) return;
  const isFree = free.includes(String(new FormData(form).get("service")));
  if (isFree && !costs.some((one) => one.checked)) {
    gratis.checked = true;
    gratis.dataset.implied = "";
  }
  if (!isFree && gratis.dataset.implied !== undefined) gratis.checked = false;
  if (!isFree || !gratis.checked) delete gratis.dataset.implied;
}

/** "Gratis" that came with the page, because a poster named a free service, is implied too. */
function markImplied(form: HTMLFormElement): void {
  const gratis = [...form.querySelectorAll<HTMLInputElement>('[name="answers.biaya"]')].at(-1);
  if (gratis?.defaultChecked) gratis.dataset.implied = "";
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
}
