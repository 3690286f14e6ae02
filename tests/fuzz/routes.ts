import { globSync } from "node:fs";
import type { Client } from "./client.ts";
import { doubledNames, type Form, formsOf } from "./forms.ts";
import type { Visitor } from "./roles.ts";

/** A page file's address, e.g. /unit/[slug], and what was met of it. */
export interface Route {
  pattern: string;
  matches: RegExp;
  /** Addresses of this route that pages link to. */
  addresses: Set<string>;
}

/** A form and the first visitor who saw it. */
export type SeenForm = Form & { visitor: Visitor };

export interface Discovered {
  routes: Route[];
  forms: SeenForm[];
  /** Forms that would send one field twice. */
  doubled: string[];
}

const PAGES = "src/pages";
/** So many addresses of one route are opened while looking around. */
const MOST = 3;
/** Signing out while looking around would end the tour. */
const LEFT_OUT = /^\/(en\/)?(keluar|kerja\/keluar-semua)/;

/** Every address that the files below src/pages stand for; parameters in brackets. */
export function pageRoutes(): Route[] {
  const files = globSync("**/*.{astro,ts}", { cwd: PAGES }).filter((file) => !/(^|\/)_/.test(file));
  return files.sort().map((file) => {
    const path = file.replace(/\.(astro|ts)$/, "").replace(/(^|\/)index$/, "");
    const pattern = `/${path}`;
    const source = pattern.replaceAll(/[.]/g, "\\.").replaceAll(/\[[^\]]+\]/g, "[^/?]+");
    return { pattern, matches: new RegExp(`^${source}$`), addresses: new Set<string>() };
  });
}

/** Walks from page to page as each visitor, and remembers addresses and forms. */
export async function lookAround(
  client: Client,
  visitors: readonly Visitor[],
): Promise<Discovered> {
  const routes = pageRoutes();
  const forms = new Map<string, SeenForm>();
  const doubled = new Set<string>();
  const note = (visitor: Visitor) => (path: string, html: string) => {
    for (const form of formsOf(html, path)) {
      const key = `${form.action} ${form.fields.map(({ name }) => name).join()}`;
      if (!LEFT_OUT.test(form.action) && !forms.has(key)) forms.set(key, { ...form, visitor });
      for (const name of doubledNames(form)) doubled.add(`${path}: ${name}`);
    }
  };
  for (const visitor of visitors) await tour(client, visitor, routes, note(visitor));
  return { routes, forms: [...forms.values()], doubled: [...doubled] };
}

async function tour(
  client: Client,
  { cookie }: Visitor,
  routes: readonly Route[],
  note: (path: string, html: string) => void,
): Promise<void> {
  const patterns = routes.map(({ pattern }) => pattern);
  const waiting = patterns.filter((path) => !path.includes("["));
  const seen = new Set(waiting);
  const opened = new Map<Route, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await client.send({ method: "GET", path, headers: { cookie } });
    note(path, page.text);
    for (const link of linksOf(page.text).filter((each) => !seen.has(each))) {
      seen.add(link);
      const [here = ""] = link.split("?");
      const route = routes.find(({ matches }) => matches.test(here));
      if (route === undefined || LEFT_OUT.test(link)) continue;
      route.addresses.add(here);
      opened.set(route, (opened.get(route) ?? 0) + 1);
      if ((opened.get(route) ?? 0) <= MOST) waiting.push(link);
    }
  }
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
  );
