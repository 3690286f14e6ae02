import type { Archive } from "./archive.ts";
import { RichText } from "./rich-text.ts";
import { TableError } from "./table-error.ts";
import type { TableLimits } from "./table-file.ts";
import { readXml } from "./xml.ts";

/** The texts that cells of all sheets refer to by their number. */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  limits: TableLimits,
): Promise<string[]> {
  const texts: string[] = [];
  const rich = new RichText();
  await readXml(archive.read(part), {
    open: (element) => rich.open(element),
    text: (text) => rich.add(text),
    close(element) {
      rich.close(element);
      if (element !== "si") return;
      if (texts.length >= limits.cells) throw new TableError("table.too-large");
      texts.push(rich.take());
    },
  });
  return texts;
}
