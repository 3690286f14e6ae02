import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACTION_STATES } from "#core/actions/action-state.ts";
import { CONSULTATION_STATES } from "#core/consultations/lifecycle.ts";
import {
  PARTICIPANT_GROUPS,
  type ParticipantGroup,
} from "#core/consultations/participant-group.ts";
import { accounts } from "./access.ts";
import { topics } from "./topics.ts";
import { units } from "./units.ts";

/** FKP: Forum Konsultasi Publik. */
export const consultations = sqliteTable("consultations", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  theme: text("theme").notNull(),
  state: text("state", { enum: CONSULTATION_STATES }).notNull().default("planned"),
  startsAt: integer("starts_at", { mode: "timestamp_ms" }).notNull(),
  endsAt: integer("ends_at", { mode: "timestamp_ms" }).notNull(),
  place: text("place"),
  link: text("link"),
  /** Discussion as it went, in the words of the minutes. */
  notes: text("notes"),
  /** Berita acara. */
  minutesNumber: text("minutes_number"),
  signedOn: text("signed_on"),
  /** The two signatures: the organiser's and the participants'. */
  signerOrganiser: text("signer_organiser"),
  signerOrganiserTitle: text("signer_organiser_title"),
  signerParticipants: text("signer_participants"),
  signerParticipantsTitle: text("signer_participants_title"),
  /** Groups that are asked to come. */
  invitedGroups: text("invited_groups", { mode: "json" })
    .$type<ParticipantGroup[]>()
    .notNull()
    .default([]),
  cancelReason: text("cancel_reason"),
});

export const consultationUnits = sqliteTable(
  "consultation_units",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.consultationId, table.unitId] })],
);

/** Agenda: built from topics, weak elements, or free points. */
export const consultationAgenda = sqliteTable(
  "consultation_agenda",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    position: integer("position").notNull(),
    /** For a topic its code: its public title is looked up, so that it can still leave the public. */
    title: text("title").notNull(),
    topicId: text("topic_id").references(() => topics.id),
    elementKey: text("element_key"),
    discussion: text("discussion"),
  },
  (table) => [index("consultation_agenda_order").on(table.consultationId, table.position)],
);

export const consultationParticipants = sqliteTable(
  "consultation_participants",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    group: text("participant_group", { enum: PARTICIPANT_GROUPS }).notNull(),
    name: text("name").notNull(),
    organisation: text("organisation"),
    /** Kept with consent only: an invitation by staff, or the box in the public form. */
    contact: text("contact"),
    listedAt: integer("listed_at", { mode: "timestamp_ms" }).notNull().default(sql`0`),
    /** Registered through the public page, or invited by the organiser. */
    invited: integer("invited", { mode: "boolean" }).notNull(),
    attended: integer("attended", { mode: "boolean" }).notNull().default(false),
    instanceId: text("instance_id").notNull().unique(),
  },
  (table) => [index("consultation_participants_by_event").on(table.consultationId)],
);

/** RTL: one action of a unit's follow-up plan, from a consultation's agreement or a weak element. */
export const followUpActions = sqliteTable(
  "follow_up_actions",
  {
    id: text("id").primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    /** The agreement it comes from, when it comes from a consultation. */
    consultationId: text("consultation_id").references(() => consultations.id),
    surveyId: text("survey_id"),
    elementKey: text("element_key"),
    topicId: text("topic_id").references(() => topics.id),
    text: text("text").notNull(),
    /** What citizens said, in plain words: "Anda bilang". */
    youSaid: text("you_said"),
    responsible: text("responsible").notNull(),
    ownerAccountId: text("owner_account_id").references(() => accounts.id),
    dueOn: text("due_on").notNull(),
    indicator: text("indicator").notNull(),
    state: text("state", { enum: ACTION_STATES }).notNull().default("planned"),
    progress: integer("progress").notNull().default(0), // percent
    evidence: text("evidence"),
    evidenceLink: text("evidence_link"),
    cancelReason: text("cancel_reason"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    doneOn: text("done_on"),
    public: integer("public", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [
    index("follow_up_actions_by_unit").on(table.unitId, table.state),
    index("follow_up_actions_by_event").on(table.consultationId),
  ],
);
