/** A field, or a group of radio buttons or boxes, with what is wrong with it. */
export class FieldError {
  readonly #text = document.createElement("p");
  #described: Element | null = null;

  constructor() {
    this.#text.id = "field-error";
    this.#text.className = "govuk-error-message";
  }

  /** Says it inside the field's group, and ties it to the group: it is read with the question. */
  show(field: HTMLElement, message: string): void {
    this.clear();
    const group = field.closest("fieldset");
    this.#text.textContent = message;
    const legend = group?.querySelector("legend");
    if (legend) legend.after(this.#text);
    else field.before(this.#text);
    field.closest(".govuk-form-group")?.classList.add("govuk-form-group--error");
    this.#described = group ?? field;
    const known = this.#described.getAttribute("aria-describedby");
    this.#described.setAttribute("aria-describedby", [known, this.#text.id].join(" ").trim());
  }

  clear(): void {
    const described = this.#described;
    if (described === null) return;
    const others = described.getAttribute("aria-describedby")?.split(" ") ?? [];
    const kept = others.filter((id) => id !== this.#text.id).join(" ");
    if (kept === "") described.removeAttribute("aria-describedby");
    else described.setAttribute("aria-describedby", kept);
    described.closest(".govuk-form-group")?.classList.remove("govuk-form-group--error");
    this.#text.remove();
    this.#described = null;
  }
}
