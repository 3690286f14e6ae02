/** Acts on a topic that have a page of their own with one text, and its name in the address. */
export const TOPIC_ACT_PATHS = [
  { act: "contribute", name: "masukan" },
  { act: "assign", name: "tugaskan" },
  { act: "ask-unit", name: "minta-masukan" },
  { act: "ask-author", name: "tanya" },
  { act: "note", name: "catatan" },
  { act: "pass-on", name: "teruskan" },
  { act: "return", name: "kembalikan" },
] as const;

export type TopicActName = (typeof TOPIC_ACT_PATHS)[number]["act"];

export const actOfPath = (name: string): TopicActName | undefined =>
  TOPIC_ACT_PATHS.find((each) => each.name === name)?.act;
