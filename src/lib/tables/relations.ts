import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

/** What one part of a workbook refers to (ISO 29500-2, 6.5). */
export interface Relation {
  id: string;
  /** Last word of the type, the same in transitional and strict files: "worksheet", "styles" … */
  type: string;
  /** Name of the part. */
  target: string;
}

/** Relations of a part; "" is the package. Empty when there are none. */
export async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const at = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  await readXml(archive.read(name), {
    open(element, { Id = "", Type = "", Target = "", TargetMode }) {
      if (element !== "Relationship" || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.push({ id: Id, type, target: resolve(part, Target) });
    },
  });
  return relations;
}

/** Targets are relative to the part that names them, or begin with a slash. */
function resolve(part: string, target: string): string {
  const base = `http://package/${part}`;
  const plain = target.replaceAll("\\", "/");
  const url = URL.canParse(plain, base) ? new URL(plain, base) : null;
  try {
    return decodeURIComponent(url?.pathname ?? "").slice(1);
  } catch {
    return plain;
  }
}
