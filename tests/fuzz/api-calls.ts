import type { Client } from "./client.ts";
import type { Random } from "./random.ts";
import { anyText, plainText } from "./values.ts";

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** A call of the API as its OpenAPI document describes it. */
export interface Call {
  method: string;
  path: string;
  query: string[];
  body: Schema | null;
}

export interface Api {
  calls: Call[];
  schemas: Record<string, Schema>;
}

export async function readApi(client: Client): Promise<Api> {
  const { text } = await client.send({ method: "GET", path: "/api/v1/openapi.json", headers: {} });
  const { paths, components } = JSON.parse(text) as Document;
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
      query: parameters.filter((each) => each.in === "query").map(({ name }) => name),
      body: requestBody?.content["application/json"]?.schema ?? null,
    })),
  );
  return { calls, schemas: components.schemas };
}

const LOOSE: unknown[] = [null, true, 0, -1, 3.5, 1e308, "", [], {}, [[]], { a: { b: [1] } }];

/** A value as the schema wants it, or in parts not. */
export function anyBody(schema: Schema, api: Api, random: Random, care: number): unknown {
  const make = (one: Schema): unknown => anyBody(one, api, random, care);
  if (!random.chance(care)) return random.chance(0.5) ? random.pick(LOOSE) : anyText(random);
  const { $ref, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return make(api.schemas[$ref.split("/").at(-1) ?? ""] ?? {});
  const choices = anyOf ?? oneOf ?? allOf;
  return choices === undefined ? ofType(schema, random, make) : make(random.pick(choices));
}

function ofType(schema: Schema, random: Random, make: (one: Schema) => unknown): unknown {
  if (schema.enum !== undefined) return random.pick(schema.enum);
  const kind = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type;
  if (kind === "object") return anyObject(schema, random, make);
  if (kind === "array")
    return Array.from({ length: random.below(4) }, () => make(schema.items ?? {}));
  if (kind === "boolean") return random.chance(0.5);
  if (kind === "number" || kind === "integer") return random.pick([0, 1, 2, 3, 4, 5, -1, 1e9, 0.5]);
  return plainText(random);
}

function anyObject(
  { properties = {}, additionalProperties }: Schema,
  random: Random,
  make: (one: Schema) => unknown,
): object {
  const named = Object.entries(properties).filter(() => random.chance(0.95));
  const more: [string, Schema][] =
    typeof additionalProperties === "object" ? [["waktu", additionalProperties]] : [];
  return Object.fromEntries([...named, ...more].map(([name, each]) => [name, make(each)]));
}
