import type { GroupCount, ParticipantGroup } from "./participant-group.ts";

/** What a berita acara says. Its sentences are in src/web/documents/minutes-text.ts. */
export interface Minutes {
  slug: string;
  signed: boolean;
  government: string;
  timeZone: string;
  theme: string;
  units: readonly string[];
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  notes: string | null;
  minutesNumber: string | null;
  signedOn: string | null;
  signerOrganiser: string | null;
  signerOrganiserTitle: string | null;
  signerParticipants: string | null;
  signerParticipantsTitle: string | null;
  agenda: readonly {
    title: string;
    topic: string | null;
    element: string | null;
    discussion: string | null;
  }[];
  /** Who came, by group. */
  counts: readonly GroupCount[];
  agreements: readonly {
    text: string;
    responsible: string;
    dueOn: string;
    indicator: string;
    unit: string;
  }[];
  attendance: readonly { name: string; organisation: string | null; group: ParticipantGroup }[];
}
