import type { Random } from "./random.ts";
import { anyText, plainText } from "./values.ts";

export interface Field {
  name: string;
  type: string;
  /** What a browser would send; for a list all choices. */
  values: string[];
}

export interface Form {
  action: string;
  method: string;
  multipart: boolean;
  fields: Field[];
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#39": "'",
  "#38": "&",
  "#34": '"',
};
const decode = (text: string): string =>
  text.replace(/&(amp|quot|lt|gt|#39|#38|#34);/g, (_whole, name) => ENTITIES[name] ?? "");

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** The forms of a page as this portal writes them. `here` is the page's own address. */
export function formsOf(html: string, here: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = "", body = ""]) => ({
      action: attribute(head, "action") ?? here,
      method: (attribute(head, "method") ?? "get").toUpperCase(),
      multipart: attribute(head, "enctype") === "multipart/form-data",
      fields: fieldsOf(body),
    }),
  );
}

function fieldsOf(body: string): Field[] {
  const tags = body.matchAll(
    /<(input|textarea|button)\b([^>]*)>|<select\b([^>]*)>([\s\S]*?)<\/select>/g,
  );
  return [...tags].flatMap(([, tag, attributes = "", select, options = ""]) => {
    const head = select ?? attributes;
    const name = attribute(head, "name");
    if (name === undefined) return [];
    const type = select === undefined ? (attribute(head, "type") ?? tag ?? "") : "select";
    const listed = [...options.matchAll(/<option\b([^>]*)>/g)].map(
      ([, option = ""]) => attribute(option, "value") ?? "",
    );
    return [
      { name, type, values: select === undefined ? [attribute(head, "value") ?? ""] : listed },
    ];
  });
}

/** Names that one submit of this form would send more than once: the portal refuses its own form. */
export function doubledNames({ fields }: Form): string[] {
  const CHOSEN = ["radio", "submit", "checkbox"];
  const sent = fields.filter(({ name, type }) => !name.endsWith("[]") && !CHOSEN.includes(type));
  const names = sent.map(({ name }) => name);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

export type Pair = [name: string, value: string | { file: string; name: string }];

/** The form filled in, partly as it should be, then spoilt a little or much. */
export function fill(form: Form, random: Random): Pair[] {
  const care = random.pick([0.2, 0.6, 0.95]);
  const pairs = form.fields.flatMap((field) => fillField(field, random, care));
  for (let left = random.below(4); left > 0; left -= 1) spoil(pairs, random);
  return pairs;
}

function fillField({ name, type, values }: Field, random: Random, care: number): Pair[] {
  if (type === "file") return random.chance(0.5) ? [[name, anyFile(random)]] : [];
  const left = { radio: 0.6, checkbox: 0.5, submit: 0.5, button: 0.5 }[type];
  if (left !== undefined && random.chance(left)) return [];
  if (!random.chance(care)) return [[name, anyText(random)]];
  const given = random.pick(values) ?? "";
  return [[name, given === "" && type !== "select" ? plainText(random) : given]];
}

const anyFile = (random: Random) => ({
  file: random.pick([
    ...[
      "",
      "x",
      "a,b\n1,2\n",
      "nip;nama\n1;Budi\n",
      "U1,U2,U3\n4,3,x\n",
      "\u0000\u0001\u0002",
      "%PDF-1.7",
    ],
    "a;b;c\n".repeat(3_000),
  ]),
  name: random.pick(["a.csv", "a.xlsx", "a.jpg", "", "../a", "a.ods", "é .txt"]),
});

/** One thing that no browser would do. */
function spoil(pairs: Pair[], random: Random): void {
  const at = random.below(pairs.length);
  const name = pairs[at]?.[0] ?? random.pick(["act", "text", "version"]);
  const odd = anyText(random);
  const ways: (() => unknown)[] = [
    () => pairs.push([name, odd]),
    () => pairs.push([`${name}.${random.pick(["a", "0", "__proto__", "", "a.b.c"])}`, odd]),
    () => pairs.splice(at, 1, [`${name}.${random.pick(["a", "length", "__proto__"])}`, odd]),
    () => pairs.splice(at, 1, [name.endsWith("[]") ? name.slice(0, -2) : `${name}[]`, odd]),
    () => pairs.splice(at, 1),
    () => pairs.splice(at, 1, [name, { file: odd, name: "x.csv" }]),
    () =>
      pairs.push([
        random.pick([
          "__proto__.a",
          "constructor",
          "a".repeat(300),
          "",
          ".",
          "[]",
          "..a",
          "x.".repeat(200),
        ]),
        odd,
      ]),
    () => pairs.push(...Array.from({ length: 300 }, (_each, number): Pair => [`x${number}`, "1"])),
    () =>
      pairs.push(
        ...Array.from(
          { length: 200 },
          (_each, number): Pair => [`rows.${number}.plan`, odd.slice(0, 50)],
        ),
      ),
  ];
  random.pick(ways)();
}
