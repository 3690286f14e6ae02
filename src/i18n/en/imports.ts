import type { imports as id } from "../id/imports.ts";

export const imports: Record<keyof typeof id, string> = {
  "table.empty": "This file is empty (0 bytes). Save it again and choose it once more.",
  "table.old-office":
    "This is an old Office file (.xls). Open it and save it as .xlsx, .ods or CSV.",
  "table.protected":
    "This file is locked with a password. Open it, remove the password, save it and choose it again.",
  "table.pdf":
    "This is a PDF, not a table. Choose what it was made from: Excel (.xlsx), .ods or CSV.",
  "table.image": "This is a picture, not a table. Choose a file of Excel (.xlsx), .ods or CSV.",
  "table.html":
    "This is a web page (HTML), even if its name ends in .xls. Open it in Excel and save it as .xlsx or CSV.",
  "table.xml":
    "This is an XML file, not a spreadsheet that can be read. Open it in Excel or LibreOffice and save it as .xlsx, .ods or CSV.",
  "table.document":
    "This is a document or a presentation, not a table. Copy the table into a spreadsheet and save it as .xlsx, .ods or CSV.",
  "table.numbers":
    "This is an Apple file (Numbers). In Numbers choose File, Export To, Excel or CSV.",
  "table.xlsb": "This is a binary Excel file (.xlsb). Open it and save it as .xlsx or CSV.",
  "table.archive":
    "This is a compressed file and not a spreadsheet. Unpack it first, then choose the .xlsx, .ods or CSV file.",
  "table.binary":
    "This is neither text nor a spreadsheet. Choose a file of Excel (.xlsx), .ods or CSV.",
  "table.broken":
    "This file is damaged or not complete. Open it in Excel or LibreOffice, save it again and choose it once more.",
  "table.no-sheet": "This file has no sheet with a table.",
  "table.all-hidden": "All sheets of this file are hidden. Choose the one to use.",
  "table.unknown-sheet": "There is no sheet “{name}” in this file.",
  "table.too-many-rows": "At most {max} {max|row|rows} in a sheet. Split it into several files.",
  "table.too-wide":
    "At most {max} {max|column|columns}. Clear the columns to the right of the table, or copy the table alone into a new file.",
  "table.cell-too-long": "Cell {cell} is too long: at most {max} {max|letter|letters}.",
  "table.line-too-long": "Row {row} is too long. Check its quotation marks and separators.",
  "table.too-large":
    "This file holds too much to be read at once. Copy the table alone into a new file, or split it into several.",
  "table.unpacked-too-large":
    "This file is too large once it is unpacked. Copy the table alone into a new file.",
  "table.too-slow":
    "Reading this file takes too long. Copy the table alone into a new file, or save it as CSV.",
  "table.cell-error": "Cell {cell} shows the error {value}. Mend the formula or enter the value.",
  "table.cell-no-result":
    "Cell {cell} holds a formula without its result ({value}). Open the file in Excel or LibreOffice, save it again and choose it once more.",
  "table.cell-lost-digits":
    "Cell {cell} holds the number {value}: spreadsheets keep 15 digits and lose the rest. Make the column a text and enter it again.",
  "table.sheet": "Sheet that was read: “{name}”.",
  "table.sheet-others":
    "Other sheets in this file: {names}. To use another one, write its name in the field Name of the sheet and choose the file again.",
  "table.sheet-hidden": "“{name}” (hidden)",
  "table.sheet-field": "Name of the sheet",
  "table.sheet-field.hint":
    "Leave it empty for the first visible sheet. A hidden one is only read when its name is written here.",
  "answers.ignored": "Columns without any answer, ignored: {names}.",
  "answers.left-out":
    "{count} {count|row is not counted as a respondent|rows are not counted as respondents}",
  "answers.left-out.row": "Row {row} ({label})",
  "answers.left-out.more": "And {count} more.",
  "answers.left-out.summary": "– summary or remark",
  "answers.left-out.figures": "– figures of a summary without a name",
  "answers.left-out.heading": "– column headings",
  "answers.left-out.numbers": "– column numbers",
  "answers.left-out.text": "– words without answers",
  "answers.left-out.chosen": "– no respondent, as you chose",
  "answers.asked": "Is this row a respondent?",
  "answers.asked.lead":
    "These rows may be the answers of a respondent or a summary. Nothing is computed or stored until you have chosen.",
  "answers.asked.answer": "Respondent",
  "answers.asked.skip": "No respondent, leave out",
  "answers.asked.submit": "Check again",
  "answers.too-many-asked":
    "More than {max} {max|row|rows} may be respondents or not. Give every respondent a number and remove the summary rows.",
  "answers.words": "What do these words mean?",
  "answers.words.lead":
    "These words are not in the lists of the survey. Choose their meaning; a proposal is chosen where there is one.",
  "answers.words.word": "{column}: “{word}” ({count} {count|row|rows})",
  "answers.words.likely": "A proposal is chosen. Change it if it is wrong.",
  "answers.words.none": "There is no proposal. Choose what fits best.",
  "answers.words.unknown": "Record as not known",
};
