import { ATTENDANCE_STATUSES } from "#core/attendance/attendance.ts";
import type { EmployeePack } from "#core/evidence-packs/employee-pack.ts";
import type { Translator } from "#i18n/translate.ts";
import { formatNumber } from "#web/format/numbers.ts";
import {
  achievementLines,
  commonFacts,
  cycleName,
  dayOf,
  indicatorSection,
  type PackForPrint,
  packPaper,
  sourceSection,
  tableOr,
} from "./pack-paper.ts";
import type { Paper, PaperSection } from "./paper.ts";

/** A person's evidence pack for print. */
export function employeePaper(t: Translator, print: PackForPrint<EmployeePack>): Paper {
  const { pack, madeAt, origin } = print;
  const { name, nip, position } = pack.employee;
  return packPaper(t, print, {
    title: t("pack.employee.title"),
    subtitle: `${name} · ${cycleName(t, pack.cycle)}`,
    facts: [
      [t("pack.name"), name],
      [t("pack.nip"), nip],
      [t("pack.position"), position],
      [t("pack.unit"), pack.unit.name],
      [t("pack.assessor"), pack.assessor ?? "–"],
      [t("pack.reviewer"), pack.reviewer ?? "–"],
      ...commonFacts(t, pack, madeAt),
    ],
    sections: [
      ratingSection(t, pack),
      resultSection(t, pack),
      behaviourSection(t, pack),
      ...reviewSection(t, pack),
      evidenceSection(t, pack),
      feedbackSection(t, pack),
      disciplineSection(t, pack),
      indicatorSection(t, t("pack.unit-context"), pack.unitIndicators),
      {
        title: t("pack.achievement"),
        paragraphs: achievementLines(t, pack.unitAchievement),
        table: null,
      },
      sourceSection(t, origin, pack.unitIndicators),
    ],
  });
}

function ratingSection(t: Translator, { rating, comment, objection }: EmployeePack): PaperSection {
  const lines = rating === null ? [t("pack.rating.none")] : ratingLines(t, rating);
  return {
    title: t("pack.rating"),
    paragraphs: [
      ...lines,
      ...(comment === null ? [] : [t("pack.comment", { text: comment })]),
      ...(objection === null ? [] : [objectionLine(t, objection)]),
    ],
    table: null,
  };
}

function ratingLines(t: Translator, rating: NonNullable<EmployeePack["rating"]>): string[] {
  const { workResults, workReason, behaviour, behaviourReason, predicate } = rating;
  const reason = (text: string | null) =>
    text === null ? [] : [t("pack.rating.reason", { reason: text })];
  return [
    t("pack.rating.predicate", { predicate: t(`predicate.${predicate}`) }),
    t("pack.rating.work", { rating: t(`rating.${workResults}`) }),
    ...reason(workReason),
    t("pack.rating.behaviour", { rating: t(`rating.${behaviour}`) }),
    ...reason(behaviourReason),
    t("pack.rating.signed", {
      name: rating.signedBy ?? "–",
      date: rating.receivedOn === null ? "–" : dayOf(t, rating.receivedOn),
    }),
  ];
}

function objectionLine(
  t: Translator,
  { filedOn, decision, decisionReason }: NonNullable<EmployeePack["objection"]>,
): string {
  const params = { date: dayOf(t, filedOn), reason: decisionReason ?? "" };
  return t(`pack.objection.${decision ?? "open"}`, params);
}

const resultSection = (t: Translator, { results }: EmployeePack): PaperSection =>
  tableOr(
    t("pack.results"),
    t("pack.results.none"),
    [
      t("pack.result"),
      t("pack.indicator"),
      t("pack.target"),
      t("pack.realisation"),
      t("pack.behaviour-feedback"),
    ],
    [28, 20, 16, 18, 18],
    results.map(({ plan, aspect, indicator, target, realisation, feedback }) => [
      plan,
      `${indicator} (${t(`aspect.${aspect}`)})`,
      target,
      realisation ?? "–",
      feedback ?? "–",
    ]),
  );

const behaviourSection = (t: Translator, { behaviours }: EmployeePack): PaperSection =>
  tableOr(
    t("pack.behaviours"),
    t("pack.behaviours.none"),
    [t("pack.behaviour"), t("pack.expectation"), t("pack.behaviour-feedback")],
    [26, 37, 37],
    behaviours.map(({ behaviour, expectation, feedback }) => [
      t(`behaviour.${behaviour}`),
      expectation ?? "–",
      feedback ?? "–",
    ]),
  );

/** Left out where the reader may not read it, or where there is none. */
function reviewSection(t: Translator, { review }: EmployeePack): PaperSection[] {
  if (review === null) return [];
  const figure = (value: { mean: number; n: number } | null) =>
    value === null ? t("pack.review.few") : formatNumber(t.locale, value.mean, 2);
  const columns = [
    t("pack.behaviour"),
    ...(["self", "superior", "peer", "subordinate"] as const).map((each) =>
      t(`review-relation.${each}`),
    ),
    t("pack.review.others"),
  ];
  const rows = review.behaviours.map(({ behaviour, self, superior, peer, subordinate, others }) => [
    t(`behaviour.${behaviour}`),
    ...[self, superior, peer, subordinate, others].map(figure),
  ]);
  const paragraphs = [t("pack.review.lead", { minimum: review.minimum })];
  return [
    {
      title: t("pack.review"),
      paragraphs,
      table: { columns, rows, widths: [30, 14, 14, 14, 14, 14] },
    },
  ];
}

const evidenceSection = (t: Translator, { evidence }: EmployeePack): PaperSection =>
  tableOr(
    t("pack.evidence"),
    t("pack.evidence.none"),
    [t("pack.date"), t("pack.kind"), t("pack.text"), t("pack.source")],
    [16, 18, 42, 24],
    evidence.map(({ happenedOn, kind, text, words, link, publication, checksum }) => [
      dayOf(t, happenedOn),
      t(`evidence-kind.${kind}`),
      words === null ? text : `${text} ${t("pack.words", { words })}`,
      [publication, checksum, link].filter((part) => part !== null).join("; "),
    ]),
  );

const feedbackSection = (t: Translator, { feedback }: EmployeePack): PaperSection =>
  tableOr(
    t("pack.feedback"),
    t("pack.feedback.none"),
    [t("pack.date"), t("pack.from"), t("pack.text")],
    [16, 22, 62],
    feedback.map((each) => [
      dayOf(t, each.happenedOn),
      `${each.from} (${t(`feedback-relation.${each.relation}`)})`,
      feedbackText(t, each),
    ]),
  );

/** Strength first, as it was given. */
const feedbackText = (t: Translator, each: EmployeePack["feedback"][number]): string =>
  (["strength", "seen", "effect", "suggestion", "response"] as const)
    .flatMap((part) => {
      const text = each[part];
      return text === null ? [] : [t(`pack.${part}`, { text })];
    })
    .join(" ");

function disciplineSection(t: Translator, { discipline }: EmployeePack): PaperSection {
  const { workingDays: working, counts, leave, unrecorded, pending } = discipline;
  const each = ATTENDANCE_STATUSES.filter((status) => (counts[status] ?? 0) > 0).map(
    (status) => `${t(`attendance-status.${status}`).toLowerCase()} ${counts[status]}`,
  );
  const text = t("pack.discipline.value", {
    working,
    leave,
    unrecorded,
    pending,
    counts: each.length === 0 ? "–" : each.join(", "),
  });
  return { title: t("pack.discipline"), paragraphs: [text], table: null };
}
