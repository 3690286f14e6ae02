import { DESK, PHONE, type Screen } from "./camera.ts";

/** A picture of the README: where its visitor begins, and what he opens from there. */
export interface Picture {
  name: string;
  username: string | null;
  screen: Screen;
  path: string;
  /** Which link he follows from there. */
  follow: string | null;
}

export const README_PICTURES: readonly Picture[] = [
  {
    name: "survey",
    username: null,
    screen: PHONE,
    path: "/unit/disdukcapil",
    follow: 'a[href^="/survei/"]',
  },
  { name: "results", username: null, screen: DESK, path: "/hasil/disdukcapil", follow: null },
  {
    name: "topic",
    username: "penghubung.disdukcapil",
    screen: DESK,
    path: "/kerja/dialog",
    follow: ".topics a",
  },
  {
    name: "achievement",
    username: "kepala.disdukcapil",
    screen: DESK,
    path: "/kerja/capaian",
    follow: null,
  },
];
