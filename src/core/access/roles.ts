/** Staff roles (Indonesian names on screen). Each grant may be limited to a unit and its subtree. */
export const ROLES = [
  "petugas", // counter clerk
  "penghubung", // liaison
  "kepala", // head of unit
  "moderator",
  "organisasi", // organisation bureau
  "kepegawaian", // personnel office
  "inspektorat",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Roles that make sense for the whole government only: an administrator gives roles to everybody,
 * so a limit to one unit would be no limit.
 */
export const isGovernmentRole = (role: Role): boolean => role === "admin";

/** A role with its reach: `unitIds` is the unit and its whole subtree, or null for the government. */
export interface Grant {
  role: Role;
  unitIds: readonly string[] | null;
}

export interface Actor {
  accountId: string;
  username: string;
  name: string;
  mustChangePassword: boolean;
  grants: readonly Grant[];
  /** The actor as a civil servant; null for accounts that belong to none. */
  employee: ActorEmployee | null;
}

export interface ActorEmployee {
  id: string;
  /** Is he anybody's assessor now, or in an evaluation? */
  assesses: boolean;
}
