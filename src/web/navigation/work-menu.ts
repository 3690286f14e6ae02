import { can, canEverywhere, type Permission, POLICY } from "#core/access/policy.ts";
import type { Actor } from "#core/access/roles.ts";
import type { MessageKey } from "#i18n/id.ts";

export const WORK_GROUPS = [
  "results",
  "dialogue",
  "performance",
  "surveys",
  "masters",
  "administration",
  "own",
] as const;

export interface WorkEntry {
  group: (typeof WORK_GROUPS)[number];
  path: string;
  permission: Permission;
  title: MessageKey;
  /** Belongs to no single unit: a role limited to a unit does not open it. */
  everywhere: boolean;
  /** One sentence on the overview; the overview itself has none. */
  help: MessageKey | null;
}

const entry = (
  group: WorkEntry["group"],
  path: string,
  permission: Permission,
  name: Extract<MessageKey, `work.${string}.help`> extends `work.${infer N}.help` ? N : never,
  everywhere = false,
): WorkEntry => ({
  group,
  path: `/kerja/${path}`,
  permission,
  everywhere,
  title: `work.${name}`,
  help: `work.${name}.help`,
});

/** The sections of the staff area, in the order of its menu. */
export const WORK_MENU: readonly WorkEntry[] = [
  {
    group: "results",
    path: "/kerja",
    permission: "staff.enter",
    everywhere: false,
    title: "work.overview",
    help: null,
  },
  entry("results", "hasil", "result.view-live", "results"),
  entry("results", "komentar", "comment.read", "comments"),
  entry("dialogue", "moderasi", "topic.screen", "screening"),
  entry("dialogue", "moderasi/kata", "topic.screen", "abusive-words"),
  entry("dialogue", "pengawasan", "topic.handle-supervisory", "supervision"),
  entry("dialogue", "dialog", "topic.list-work", "dialogue"),
  entry("dialogue", "dialog/rute", "topic.route", "routing"),
  entry("dialogue", "dialog/templat", "template.manage", "templates"),
  entry("dialogue", "dialog/angka", "topic.view-figures", "dialogue-figures"),
  entry("dialogue", "fkp", "consultation.manage", "consultations"),
  entry("dialogue", "rtl", "action.manage", "actions"),
  entry("performance", "capaian", "achievement.view", "achievements"),
  entry("performance", "capaian/perbandingan", "achievement.compare", "achievement-comparison"),
  entry("performance", "penilaian", "appraisal.list", "appraisals"),
  entry("performance", "kinerja-saya", "appraisal.respond", "own-record"),
  entry("performance", "skp", "record.view", "plans"),
  entry("performance", "umpan-balik", "feedback.answer", "feedback"),
  entry("performance", "penilaian-360", "review.answer", "reviews"),
  entry("performance", "penilaian-360/putaran", "review.manage", "review-rounds", true),
  entry("performance", "penilaian-360/komentar", "review.screen", "review-comments", true),
  entry("performance", "keberatan", "record.view", "objections"),
  entry("performance", "pembinaan", "record.view", "coaching"),
  entry("performance", "pelatihan", "training.view", "trainings"),
  entry("performance", "penghargaan", "method.read", "rewards"),
  entry("performance", "tindak-lanjut-kinerja", "achievement.view", "performance-follow-up"),
  entry("performance", "cuti", "leave.ask", "leave"),
  entry("performance", "cuti/saldo", "leave.manage", "leave-balances"),
  entry("performance", "presensi", "attendance.import", "attendance", true),
  entry("performance", "pekppp", "service-index.view", "service-index"),
  entry("performance", "pantau", "monitor.view", "monitor"),
  entry("performance", "siklus", "cycle.manage", "cycles"),
  entry("performance", "siklus/kriteria", "method.read", "method"),
  entry("performance", "pegawai", "employee.manage", "employees"),
  entry("surveys", "survei", "survey.manage", "surveys"),
  entry("surveys", "kertas", "response.enter-paper", "paper"),
  entry("surveys", "impor-jawaban", "response.import", "import-answers"),
  entry("masters", "unit", "unit.manage", "units"),
  entry("masters", "instrumen", "instrument.manage", "instruments"),
  entry("masters", "periode", "period.manage", "periods"),
  entry("masters", "kalender", "topic.settings", "calendar", true),
  entry("administration", "akun", "account.manage", "accounts", true),
  entry("administration", "pengaturan", "government.manage", "settings", true),
  entry("administration", "jejak", "audit.read", "audit", true),
  entry("administration", "kotak-keluar", "outbox.read", "outbox", true),
  entry("own", "akun-saya", "account.manage-own", "own-account"),
];

const mayOpen = (actor: Actor | null, { permission, everywhere }: WorkEntry): boolean =>
  everywhere ? canEverywhere(actor, permission) : can(actor, permission);

/** The sections this person may enter, by group; groups without any are left out. */
export function workMenuOf(actor: Actor | null): { group: string; entries: WorkEntry[] }[] {
  return WORK_GROUPS.map((group) => ({
    group,
    entries: WORK_MENU.filter((each) => each.group === group && mayOpen(actor, each)),
  })).filter(({ entries }) => entries.length > 0);
}

/** Sections in which somebody finds what is held about himself, or by which he is judged: those that need no office. */
export const ownEntriesOf = (actor: Actor | null): WorkEntry[] =>
  actor?.employee == null
    ? []
    : WORK_MENU.filter(
        ({ group, permission, everywhere }) =>
          group === "performance" &&
          !everywhere &&
          POLICY[permission].some((each) => each === "self" || each === "staff"),
      );

/** The section a page belongs to: the longest path that leads to it. `path` without language prefix. */
export function workEntryAt(path: string): WorkEntry | undefined {
  const here = path.split("?")[0] ?? path;
  return WORK_MENU.filter((each) => here === each.path || here.startsWith(`${each.path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}
