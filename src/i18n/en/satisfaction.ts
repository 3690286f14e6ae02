import type { satisfaction as id } from "../id/satisfaction.ts";

export const satisfaction: Record<keyof typeof id, string> = {
  "index.ikm": "Citizen satisfaction index (IKM)",
  "index.ikm-short": "IKM",
  "index.respondents": "Respondents",
  "index.sample-unknown": "How many people are served in a year is not known.",
  "index.sample-met": "Sufficient: at least {minimum} of {population} people served.",
  "index.sample-not-met":
    "Not sufficient: at least {minimum} of {population} people served needed.",
  "index.interval": "95% confidence interval",
  "index.interval-note":
    "If everybody served were asked, the value would almost certainly lie between these two.",
  "index.interval-unknown": "Needs the whole answers of at least two respondents.",
  "index.lowest": "Lowest elements",
  "index.lowest-none": "All elements have the same value.",
  "index.small-sample":
    "Only {n} respondents so far. With so few answers no value, high or low, means much.",
  "index.elements": "Value of each element",
  "index.code": "Code",
  "index.element": "Element",
  "index.sum": "Sum of scores",
  "index.nrr": "Mean score (1–4)",
  "index.index": "Index (25–100)",
  "index.grade": "Grade",
  "index.without-biaya":
    "Without the element cost the IKM would be {ikm} ({grade}). A free service always scores 4 for cost, so this is for analysis only and never the official value.",
  "index.comparison": "With rounded weights",
  "index.weight": "Weight of each element",
  "index.weight-exact": "1/{x} (exact)",
  "index.best-possible": "Value if all answers were 4",
  "index.comparison-why":
    "Every element weighs the same: 1 divided by {x}. Many spreadsheets use {three} or {two} because the number was cut. {x} such weights may add up to less than 1, so a part of the value is lost: with {two}, a unit whose answers are all 4 gets {best}. A value just above the bound of a grade may so drop by a letter.",
  "index.comparison-official":
    "The official value of this portal is always computed with exact weights and rounded only once, at the end.",
  "index.method": "How it is computed",
  "index.method-text":
    "After {basis}: the mean score of each element times 1/{x}, summed up, times 25. The result is rounded once, to two decimals. Grades: A from 88.31; B from 76.61; C from 65.00; D below. The minimum sample follows Krejcie and Morgan; the confidence interval follows Student's t.",
  "index.method-version": "Version of the computation: {version}",
  "error.index-elements": "Give 1 to {max} element keys, all different.",
  "error.index-rows": "Give a list of rows of answers, at least one.",
  "error.index-too-many-rows": "At most {max} rows.",
  "error.index-counts": "Give how often 1, 2, 3 and 4 were answered for each element.",
  "error.index-rows-or-counts": "Send either rows or counts.",
  "error.index-population": "People served: a whole number of at least 1.",
  "error.index-row": "Row {row}: not a list of answers.",
  "error.index-row-long": "Row {row}: {found} answers for {expected} elements.",
  "error.index-score": "Row {row}, element {element}: must be 1, 2, 3 or 4.",
  "error.index-element-counts":
    "Element {element}: must be four whole numbers, how often 1, 2, 3 and 4 were answered.",
  "error.index-element-unknown": "Element {element} is not in the list of elements.",
  "error.index-uneven":
    "Element {element}: {found} answers, but another element has {expected}. Every respondent answers every element.",
  "element.persyaratan": "Requirements",
  "element.prosedur": "System, mechanism and procedure",
  "element.waktu": "Completion time",
  "element.biaya": "Cost",
  "element.produk": "Service product",
  "element.kompetensi": "Competence of staff",
  "element.perilaku": "Behaviour of staff",
  "element.sarpras": "Facilities",
  "element.pengaduan": "Handling of complaints and suggestions",
  "calculator.title": "IKM calculator",
  "calculator.lead":
    "Upload or paste a table of survey answers and see its IKM, and why spreadsheets sometimes print something else. Your table is not stored.",
  "calculator.submit": "Compute the IKM",
  "calculator.result": "Result",
  "calculator.again": "Compute another table",
  "calculator.missing":
    "This table lacks the elements: {names}. By regulation all nine must be asked.",
  "calculator.shape": "What should the table look like?",
  "calculator.shape-text":
    "One row of column headings, then one row for each respondent. Headings U1 to U9 or the key of an element such as waktu; scores from 1 to 4. Other columns, such as a running number, are ignored. Rows of sums or means below are left out when they are labelled.",
  "calculator.shape-sample":
    "No;U1;U2;U3;U4;U5;U6;U7;U8;U9\n1;3;4;3;4;3;3;4;3;4\n2;4;4;3;4;4;4;4;3;3",
  "answers.file": "File",
  "answers.file-hint":
    "Excel (.xlsx), LibreOffice (.ods) or CSV, at most 8 MB. The first visible sheet is read.",
  "answers.text": "or paste the table here",
  "answers.text-hint": "Copy it from a spreadsheet, with the row of column headings.",
  "answers.order": "Order of the codes U8 and U9 in this table",
  "answers.order-hint":
    "Two orders are in use. Look at the questionnaire of that survey; this portal does not guess.",
  "answers.order.form": "Order of the questionnaire form",
  "answers.order.form.hint": "U8 facilities (sarpras), U9 complaints (pengaduan)",
  "answers.order.regulation": "Order of the regulation's text",
  "answers.order.regulation.hint": "U8 complaints (pengaduan), U9 facilities (sarpras)",
  "answers.order.names": "No codes U8 and U9",
  "answers.order.names.hint": "the headings are element keys, such as sarpras and pengaduan",
  "answers.population": "People served in a year",
  "answers.population-hint": "For the minimum sample.",
  "answers.nothing": "Choose a file or paste a table with answers.",
  "answers.no-header":
    "No column headings found. Give the first row the headings U1 to U9, or element keys.",
  "answers.no-rows": "There are no rows of answers below the headings.",
  "answers.order-needed":
    "This table uses the codes U8 or U9. Choose the order of the form or of the regulation.",
  "answers.unknown-element": "Column {name} is no element of this questionnaire.",
  "answers.blank": "Empty. Every element needs an answer from 1 to 4.",
  "answers.not-a-score": "“{value}” is not 1, 2, 3 or 4.",
  "answers.no-answers": "There are no answers at all in this row.",
  "answers.unknown-value": "“{value}” is not in the list of choices.",
  "answers.has-problems": "Some rows are still wrong. Nothing was stored.",
  "answers.survey-exists":
    "This unit already has a survey in that period. Choose another period; an existing survey cannot be overwritten.",
  "import-problems.title": "Rows to correct: {rows}",
  "import-problems.lead":
    "Nothing is stored or computed before everything is right. Row numbers are those of the spreadsheet.",
  "import-problems.row": "Row",
  "import-problems.column": "Column",
  "import-problems.reason": "What to correct",
  "import-problems.more": "And {count} more problems.",
  "import-answers.lead":
    "Bring in the raw answers of a past survey, one unit and one period at a time. You see the result first; nothing is stored yet.",
  "import-answers.unit": "Service unit",
  "import-answers.period": "Survey period",
  "import-answers.period-hint": "A unit has one survey in a period.",
  "import-answers.instrument": "Questionnaire",
  "import-answers.instrument-name": "{name} (version {version})",
  "import-answers.preview": "Check first",
  "import-answers.columns": "Which columns are read?",
  "import-answers.columns-text":
    "Answers: U1 to U9 or element keys, scores from 1 to 4. There may also be columns for gender, age, education, occupation and service; an empty cell counts as unknown, a text that is not in the list of choices is refused. Other columns, such as names or phone numbers, are neither read nor stored.",
  "import-answers.preview-lead":
    "{count} answers for {unit}, {period}. Nothing is stored yet. Compare the result with the old report first.",
  "import-answers.profile": "Respondent data found: {columns}.",
  "import-answers.no-profile": "This table has no respondent data; all of it counts as unknown.",
  "import-answers.column.gender": "gender",
  "import-answers.column.ageBand": "age",
  "import-answers.column.education": "education",
  "import-answers.column.occupation": "occupation",
  "import-answers.column.service": "service",
  "import-answers.store": "Store {count} answers",
};
