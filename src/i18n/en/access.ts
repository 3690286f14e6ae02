import type { access as id } from "../id/access.ts";

export const access: Record<keyof typeof id, string> = {
  "sign-in.title": "Staff sign-in",
  "sign-in.lead": "For government staff only. Citizens need no account to answer a survey.",
  "sign-in.username": "User name",
  "sign-in.password": "Password",
  "sign-in.submit": "Sign in",
  "sign-in.wrong": "Wrong user name or password.",
  "sign-in.throttled": "Too many attempts. Try again in {minutes} minutes.",
  "role.petugas": "Counter clerk",
  "role.penghubung": "Liaison",
  "role.kepala": "Head of unit",
  "role.moderator": "Moderator",
  "role.organisasi": "Organisation bureau",
  "role.kepegawaian": "Personnel office",
  "role.inspektorat": "Inspectorate",
  "role.admin": "Administrator",
};
