#!/usr/bin/env bash
# docx 9.15.2: a document with `creator` set still says in docProps/core.xml that "Un-named" changed it
# last, which office programs show; `lastModifiedBy` must be set too. A line break within the text of a
# TextRun is kept in the XML as a plain line end, which readers show as a blank.
# Seen: "creator Dinas, last changed by Un-named", "line breaks in the document: 0"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . docx@9.15.2 jszip@3.10.1 > /dev/null 2>&1
cat > try.mjs <<'SCRIPT'
import { Document, Packer, Paragraph, TextRun } from "docx";
import JSZip from "jszip";
const children = [new Paragraph({ children: [new TextRun("first line\nsecond line")] })];
const made = await Packer.toBuffer(new Document({ creator: "Dinas", sections: [{ children }] }));
const zip = await JSZip.loadAsync(made);
const core = await zip.file("docProps/core.xml").async("string");
const body = await zip.file("word/document.xml").async("string");
const of = (name) => new RegExp(`${name}>([^<]*)<`).exec(core)?.[1];
console.log(`creator ${of("creator")}, last changed by ${of("lastModifiedBy")}`);
console.log(`line breaks in the document: ${(body.match(/<w:(br|cr)\b/g) ?? []).length}`);
SCRIPT
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = $'creator Dinas, last changed by Un-named\nline breaks in the document: 0' ]
