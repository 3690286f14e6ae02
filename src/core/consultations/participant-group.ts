/** Groups of participants of a public consultation (PermenPANRB 16/2017). */
export const PARTICIPANT_GROUPS = [
  "penyelenggara",
  "pengguna",
  "instansi",
  "ahli",
  "masyarakat-sipil",
  "media",
] as const;
/** Citizens register for any group but the one that invites. */
export const REGISTRATION_GROUPS = PARTICIPANT_GROUPS.filter((group) => group !== "penyelenggara");
export type ParticipantGroup = (typeof PARTICIPANT_GROUPS)[number];

export interface GroupCount {
  group: ParticipantGroup;
  /** Invited or registered. */
  listed: number;
  attended: number;
}

/** How many of each group are on the list and came; every group is there, also with none. */
export const countByGroup = (
  participants: readonly { group: ParticipantGroup; attended: boolean }[],
): GroupCount[] =>
  PARTICIPANT_GROUPS.map((group) => {
    const those = participants.filter((each) => each.group === group);
    return { group, listed: those.length, attended: those.filter((each) => each.attended).length };
  });

/** The groups the regulation names and nobody stands for: a warning, never a block. */
export const missingGroups = (
  counts: readonly GroupCount[],
  count: "listed" | "attended",
): ParticipantGroup[] => counts.filter((each) => each[count] === 0).map(({ group }) => group);
