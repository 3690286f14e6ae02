import { expect, test } from "vitest";
import { unpack } from "#tests/support/unpack.ts";
import type { Paper } from "#web/documents/paper.ts";
import { paperDocx } from "#web/documents/paper-docx.ts";

const paper: Paper = {
  letterhead: ["Pemerintah Kota Contoh", "Dinas Contoh"],
  title: "Berkas bukti unit",
  language: "id-ID",
  subtitle: "Triwulan III 2026",
  facts: [["Unit", "Dinas <Contoh> & Cabang"]],
  sections: [
    {
      title: "Indikator",
      paragraphs: ["Dibaca dari publikasi."],
      table: {
        columns: ["Indikator", "Nilai"],
        rows: [["IKM", "=82,11\r\ndari 40 jawaban"]],
        widths: [70, 30],
      },
    },
    { title: "Catatan", paragraphs: ["Tidak ada.\nSampai hari ini."], table: null },
  ],
  closing: ["SHA-256: abc"],
};

async function xmlOf(part: string, printed = paper): Promise<string> {
  return unpack(await paperDocx(printed), part);
}

const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "");

test("a paper says everything in its order, and escapes what XML needs", async () => {
  expect(textsOf(await xmlOf("word/document.xml"))).toEqual([
    "PEMERINTAH KOTA CONTOH",
    "DINAS CONTOH",
    "",
    "BERKAS BUKTI UNIT",
    "Triwulan III 2026",
    "",
    "Unit",
    "Dinas &lt;Contoh&gt; &amp; Cabang",
    "Indikator",
    "Dibaca dari publikasi.",
    "Indikator",
    "Nilai",
    "IKM",
    "=82,11",
    "dari 40 jawaban",
    "Catatan",
    "Tidak ada.",
    "Sampai hari ini.",
    "SHA-256: abc",
  ]);
});

test("line breaks stay line breaks of one paragraph", async () => {
  const xml = await xmlOf("word/document.xml");
  expect(xml.match(/<w:br\/>/g)).toHaveLength(2);
  const [paragraph = ""] = xml.match(/<w:p>(?:(?!<\/w:p>).)*Tidak ada\..*?<\/w:p>/) ?? [];
  expect(paragraph).toContain("Sampai hari ini.");
});

test("it says who made it, and in which language", async () => {
  const core = await xmlOf("docProps/core.xml");
  expect(core).toContain("<dc:creator>Pemerintah Kota Contoh</dc:creator>");
  expect(core).toContain("<cp:lastModifiedBy>Pemerintah Kota Contoh</cp:lastModifiedBy>");
  expect(core).not.toContain("Un-named");
  expect(await xmlOf("word/styles.xml")).toContain('<w:lang w:val="id-ID"/>');
  const english = await xmlOf("word/styles.xml", { ...paper, language: "en-GB" });
  expect(english).toContain('<w:lang w:val="en-GB"/>');
});

test("it is A4, and only a table with columns repeats its heading", async () => {
  const xml = await xmlOf("word/document.xml");
  expect(xml).toContain('w:w="11906" w:h="16838"');
  expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
});
