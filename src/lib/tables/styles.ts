import type { Archive } from "./archive.ts";
import { builtInFormat, formatShown, type Shown } from "./number-format.ts";
import { TableError } from "./table-error.ts";
import { readXml } from "./xml.ts";

/** Excel's own limit is 65,490. */
const MOST_STYLES = 70_000;

/** How a cell of each style shows its number, in the order of the styles. */
export async function readStyles(archive: Archive, part: string): Promise<Shown[]> {
  const formats = new Map<number, Shown>();
  const styles: Shown[] = [];
  let ofCells = false;
  await readXml(archive.read(part), {
    open(element, { numFmtId = "0", formatCode = "" }) {
      const id = Number(numFmtId);
      if (element === "numFmt") formats.set(id, formatShown(formatCode));
      else if (element === "cellXfs") ofCells = true;
      else if (element === "xf" && ofCells) styles.push(formats.get(id) ?? builtInFormat(id));
      if (Math.max(styles.length, formats.size) > MOST_STYLES) throw new TableError("table.broken");
    },
    close(element) {
      if (element === "cellXfs") ofCells = false;
    },
  });
  return styles;
}
