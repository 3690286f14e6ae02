import { FieldError } from "./field-error.ts";

/** How long a chosen answer is shown before the next question comes, in milliseconds. */
const PAUSE = 300;
/** A choice within this time after a touch was made by that touch and not by the keyboard. */
const TOUCH = 700;

/** Shows the parts of a form one at a time, with progress, back and next. */
export class StepView {
  readonly #form: HTMLFormElement;
  readonly #texts: Record<string, string>;
  readonly #steps: HTMLElement[];
  readonly #progress = document.createElement("div");
  readonly #back = button("govuk-button govuk-button--secondary");
  readonly #next = button("govuk-button");
  readonly #missing = new FieldError();
  #at = 0;
  #touchedAt = Number.NEGATIVE_INFINITY;

  constructor(form: HTMLFormElement, texts: Record<string, string>) {
    this.#form = form;
    this.#texts = texts;
    this.#steps = [...form.querySelectorAll<HTMLElement>("[data-step]")];
  }

  start(): void {
    this.#build();
    this.#form.addEventListener("pointerup", (event) => {
      this.#touchedAt = event.timeStamp;
    });
    this.#form.addEventListener("change", (event) => this.#advance(event));
    this.#form.addEventListener("submit", (event) => this.#guard(event), { capture: true });
    addEventListener("popstate", (event) => this.#show(Number(event.state?.step ?? 0)));
    // After a reload the reader is where he was; a service that a poster chose is not asked again.
    const known = this.#steps[0]?.dataset.step === "service" && answered(this.#steps[0]);
    const was = Number(history.state?.step ?? (known ? 1 : 0));
    // Back after sending: the form is empty again, and begins at its beginning.
    const step = Math.min(was, this.#firstOpen());
    history.replaceState({ ...history.state, step }, "");
    this.#show(step, false);
  }

  /** The first step that waits for an answer; the last one waits for none. */
  #firstOpen(): number {
    return this.#steps.findIndex((step) => step.dataset.step === "last" || !answered(step));
  }

  #build(): void {
    this.#progress.className = "survey-progress";
    this.#back.textContent = this.#texts.back ?? "";
    this.#next.textContent = this.#texts.next ?? "";
    this.#back.addEventListener("click", () => this.#backward());
    this.#next.addEventListener("click", () => this.#forward());
    const hint = document.createElement("p");
    hint.className = "soft survey-hint";
    hint.textContent = this.#texts.hint ?? "";
    const buttons = document.createElement("div");
    buttons.className = "survey-buttons";
    buttons.append(this.#next, this.#back);
    this.#form.prepend(this.#progress, hint);
    this.#form.append(buttons);
    this.#form.classList.add("survey--steps");
    for (const step of this.#steps) headOf(step).tabIndex = -1;
  }

  /** A touched answer leads on by itself; with the keyboard one passes over answers, so there it does not. */
  #advance(event: Event): void {
    this.#missing.clear();
    const touched = event.timeStamp - this.#touchedAt < TOUCH;
    const step = this.#steps[this.#at];
    const alone = step?.dataset.step === "question" || step?.dataset.step === "service";
    if (!touched || !alone) return;
    const from = this.#at;
    setTimeout(() => {
      if (this.#at === from) this.#forward();
    }, PAUSE);
  }

  /** Enter in the middle of the form means "next", not "send". */
  #guard(event: Event): void {
    if (this.#at === this.#steps.length - 1) return;
    event.preventDefault();
    event.stopPropagation();
    this.#forward();
  }

  /** Back in the form is back in the browser, unless the form began in the middle. */
  #backward(): void {
    if (history.state?.pushed === true) history.back();
    else {
      history.replaceState({ step: this.#at - 1 }, "");
      this.#show(this.#at - 1);
    }
  }

  #forward(): void {
    const step = this.#steps[this.#at];
    const empty = step && firstUnanswered(step);
    if (empty) {
      this.#missing.show(empty, this.#texts.missing ?? "");
      empty.focus();
      return;
    }
    if (this.#at >= this.#steps.length - 1) return;
    history.pushState({ step: this.#at + 1, pushed: true }, "");
    this.#show(this.#at + 1);
  }

  #show(at: number, focus = true): void {
    this.#at = Math.min(Math.max(at, 0), this.#steps.length - 1);
    for (const [index, step] of this.#steps.entries()) step.hidden = index !== this.#at;
    const total = this.#steps.length;
    const text = (this.#texts.progress ?? "")
      .replace("{n}", String(this.#at + 1))
      .replace("{total}", String(total));
    this.#progress.replaceChildren(bar(this.#at + 1, total, text));
    this.#missing.clear();
    this.#back.hidden = this.#at === 0;
    this.#next.hidden = this.#at === total - 1;
    if (!focus) return;
    const step = this.#steps[this.#at];
    if (step !== undefined) headOf(step).focus({ preventScroll: true });
    this.#form.scrollIntoView({ block: "start" });
  }
}

/** What is read out when a step appears: the question with its legend, or the heading. */
const headOf = (step: HTMLElement): HTMLElement =>
  step.querySelector<HTMLElement>("h2, fieldset") ?? step;

const answered = (step: HTMLElement): boolean => firstUnanswered(step) === null;

function button(className: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  return made;
}

function bar(value: number, max: number, label: string): HTMLProgressElement {
  const made = document.createElement("progress");
  made.max = max;
  made.value = value;
  made.setAttribute("aria-label", label);
  return made;
}

/** The first field of a step that needs an answer and has none; the last step needs none. */
function firstUnanswered(step: HTMLElement): HTMLElement | null {
  for (const field of step.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    "input, select",
  )) {
    if (step.dataset.step === "last") return null;
    const group = [...step.querySelectorAll<HTMLInputElement>(`[name="${field.name}"]`)];
    const answered =
      field instanceof HTMLSelectElement ? field.value !== "" : group.some((one) => one.checked);
    if (!answered) return field;
  }
  return null;
}
