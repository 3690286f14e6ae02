import type { instruments as id } from "../id/instruments.ts";

export const instruments: Record<keyof typeof id, string> = {
  "instrument.title": "Survey instruments",
  "instrument.lead":
    "The questions of the survey. A version in use never changes; a change is a new version.",
  "instrument.name": "Name",
  "instrument.version": "Version {version}",
  "instrument.validity": "Valid",
  "instrument.valid.from": "from {from}",
  "instrument.valid.between": "{from} to {to}",
  "instrument.elements": "Elements",
  "instrument.surveys": "Used by",
  "instrument.surveys.count": "{count} {count|survey|surveys}",
  "instrument.frozen":
    "A survey uses this version, therefore it cannot change. Make a new version.",
  "instrument.change": "Change this version",
  "instrument.new-version": "Make a new version",
  "instrument.new-version.of": "New version of {name}",
  "instrument.legal-basis": "Legal basis",
  "instrument.code-order": "Order of the codes U8 and U9",
  "instrument.code-order.form": "As on the form: U8 facilities, U9 complaints",
  "instrument.code-order.regulation": "As in the regulation's text: U8 complaints, U9 facilities",
  "instrument.valid-from": "Valid from",
  "instrument.valid-to": "Valid until",
  "instrument.questions": "Questions",
  "instrument.questions.hint":
    "Press an element's name to change its wording. The first nine elements must stay.",
  "instrument.element.name": "Name of the element",
  "instrument.element.question": "Question",
  "instrument.element.option": "Answer that scores {score}",
  "instrument.element.key": "Key of the element",
  "instrument.element.key.hint": "A short name for data. Left empty, it is made from the name.",
  "instrument.element.extra": "Extra element (leave empty when not needed)",
  "instrument.element.drop": "Remove this extra element",
  "instrument.language.id": "Indonesian",
  "instrument.language.en": "English",
};
