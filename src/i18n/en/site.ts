import type { site as id } from "../id/site.ts";

export const site: Record<keyof typeof id, string> = {
  "home.title": "How was the service you received?",
  "home.lead":
    "Rate the services of {government} in a short survey: no account, no name, less than two minutes.",
  "home.search": "Find a service unit",
  "home.search.hint": "Name of a unit, a service or a district. For example: KTP, puskesmas.",
  "home.browse": "Browse by kind of unit",
  "home.units": "{count} {count|unit|units}",
  "home.how": "How it works",
  "home.step1.title": "Find the unit",
  "home.step1.text": "Search above, or scan the QR code at the counter.",
  "home.step2.title": "Answer the questions",
  "home.step2.text": "Just choose your answers. No name, identity number or phone.",
  "home.step3.title": "See the results",
  "home.step3.text": "After a survey closes, the figures of every unit are published.",
  "home.results": "See survey results",
  "about.title": "About this portal",
  "about.lead":
    "Tanggap lets citizens rate the services of {government} and helps the government improve them.",
  "about.skm": "The citizen satisfaction survey",
  "about.skm.text":
    "Every service unit must ask citizens at least once a year (PermenPANRB 14/2017). The questions cover nine elements: requirements, procedure, time, cost, product, competence and behaviour of staff, facilities, and the handling of complaints.",
  "about.index": "How the figure is computed",
  "about.index.text":
    "Every answer scores 1 to 4. The mean of all elements times 25 is the satisfaction index (IKM) between 25 and 100, computed exactly from the sums and rounded once at the end.",
  "about.index.link": "Try the index calculator",
  "about.grades": "Grades",
  "about.grades.grade": "Grade",
  "about.grades.range": "Index",
  "about.grades.A": "88.31 – 100.00",
  "about.grades.B": "76.61 – 88.30",
  "about.grades.C": "65.00 – 76.60",
  "about.grades.D": "25.00 – 64.99",
  "about.after": "What happens after a survey",
  "about.after.text":
    "The survey closes; its results are frozen and published with the number of respondents and the margin of error. Published results are never changed silently: a new version or a withdrawal always states its reason.",
  "privacy.title": "Privacy",
  "privacy.lead":
    "The survey is anonymous, and in the forum your name is never shown. This is what we keep, what for, and what your rights are.",
  "privacy.stored": "What we store",
  "privacy.stored.answers":
    "Your answers, the service you received, the date and the hour (no minutes), and how the form came in (website, QR code, kiosk or paper).",
  "privacy.stored.profile": "Gender, age group, education and occupation, chosen from fixed lists.",
  "privacy.stored.comment":
    "A comment, if you write one: apart from your answers, without date, service and order, so that it cannot be matched with them. It is screened before the unit reads it.",
  "privacy.stored.receipt":
    "A random form number and the receipt code, so that a form sent twice is not counted twice.",
  "privacy.not": "What we do not keep from the survey",
  "privacy.not.text":
    "We do not ask for name, identity number, phone, e-mail or location. The network (IP) address is kept in memory for a short while to prevent floods of forms, and is not written with the answers.",
  "privacy.cookies": "Cookies and your device",
  "privacy.cookies.text":
    "Answering a survey and reading the forum need no cookies. Answers not sent yet may be kept on your own device for up to an hour and are removed once sent. A survey's comment stays on your device for up to 15 minutes, so that you can make it a complaint without typing again. If you support a topic, your device receives one random cookie so that no support counts twice. Staff who sign in get one cookie for signing in, and one that recognises their device for up to half a year, so that wrong passwords of others on the same network do not lock them out.",
  "privacy.basis": "Legal basis",
  "privacy.basis.text":
    "We process answers to fulfil the public-service duty of Law 25/2009 and PermenPANRB 14/2017, in line with Law 27/2022 on personal data protection. That is why there is no consent box; taking part is still your choice.",
  "privacy.use": "Use and publication",
  "privacy.use.text":
    "Answers are counted together into the figure of the unit. While a survey is open, staff see figures that move by five answers at least. Breakdowns are published only when every group is large enough that nobody can be recognised. Answers are not used to rate citizens, and never set the rating of an employee automatically.",
  "privacy.retention": "How long we keep it",
  "privacy.retention.text":
    "Answers without identity are kept as a statistical archive. Comments that hold personal data can be masked or hidden by the moderator.",
  "privacy.rights": "Your rights",
  "privacy.rights.text":
    "As answers are not connected to names, we cannot find, change or delete the form of a person. If your comment holds personal data after all, contact the service unit with its content to have it masked. Requests are answered within 3 × 24 hours.",
  "privacy.children": "Children under 17",
  "privacy.children.text":
    "Surveys about services for children are filled in by a parent or guardian.",
  "access.title": "Accessibility",
  "access.lead":
    "This portal is made for everybody, also on a simple phone, with a weak signal, with a screen reader or with the keyboard alone.",
  "access.standard": "Standard",
  "access.standard.text":
    "Our benchmark is WCAG 2.2, level AA. Pages are tested automatically in both languages and designed for screens from 320 pixels and for 400 % zoom.",
  "access.works": "What you can rely on",
  "access.works.script": "All pages work without JavaScript.",
  "access.works.keyboard":
    "Everything can be done with the keyboard, and the focus is always visible.",
  "access.works.charts": "Every chart comes with a table of the same figures.",
  "access.works.small": "The survey page is light: less than 30 kB.",
  "access.gaps": "Known gaps",
  "access.gaps.sign":
    "There is no version in sign language (BISINDO), in regional languages or as audio yet.",
  "access.gaps.tables": "Wide tables must be scrolled sideways on a phone.",
  "access.gaps.users": "Testing by users with disabilities has not taken place yet.",
  "access.help": "Need help?",
  "access.help.text":
    "Ask for a paper form at the counter: staff copy it without a name. You may also let somebody read the questions to you, but the answers remain yours.",
  "data.title": "Open data and API",
  "data.lead": "Published results may be used by everybody, also by other systems.",
  "data.api": "API",
  "data.api.text":
    "The interface speaks JSON and needs no key. An OpenAPI 3.1 document describes every address.",
  "data.api.document": "Open the OpenAPI document",
  "data.units": "Service units and their services",
  "data.survey": "The questions of a survey",
  "data.responses": "Send answers (POST)",
  "data.results": "Published results",
  "data.index": "Index calculator (POST)",
  "data.checksum": "Checking that results are genuine",
  "data.checksum.text":
    "Every published result is one canonical JSON file (RFC 8785) with a SHA-256 checksum. Download the JSON from the page of the result, compute the checksum and compare it with the one shown there:",
  "data.checksum.same": "If they are the same, the figures are exactly as they were published.",
  "data.fair": "Fair use",
  "data.fair.text":
    "Name the source and the period. Small groups are not shown, to keep respondents anonymous.",
};
