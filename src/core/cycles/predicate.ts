/** A rating against expectation: di atas, sesuai, di bawah ekspektasi. */
export const RATINGS = ["above", "met", "below"] as const;
export type Rating = (typeof RATINGS)[number];

/** Predikat kinerja: Sangat Baik, Baik, Butuh Perbaikan, Kurang/Misconduct, Sangat Kurang. */
export const PREDICATES = [
  "very-good",
  "good",
  "needs-improvement",
  "misconduct",
  "very-poor",
] as const;
export type Predicate = (typeof PREDICATES)[number];

/** MATRIX[hasil kerja][perilaku kerja], as in the annex of PermenPANRB 6/2022. */
const MATRIX: Record<Rating, Record<Rating, Predicate>> = {
  above: { above: "very-good", met: "good", below: "misconduct" },
  met: { above: "good", met: "good", below: "misconduct" },
  below: { above: "needs-improvement", met: "needs-improvement", below: "very-poor" },
};

/** The only way to a predicate: two ratings that a person has given. */
export const predicateOf = (workResults: Rating, behaviour: Rating): Predicate =>
  MATRIX[workResults][behaviour];

/** Capaian kinerja organisasi: Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. */
export const ACHIEVEMENTS = [
  "excellent",
  "good",
  "needs-improvement",
  "poor",
  "very-poor",
] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

/**
 * For the person who heads the unit the organisation's achievement is the rating of his work
 * results (PermenPANRB 6/2022). The regulation has five levels here and three there.
 */
export const headsRating = (achievement: Achievement): Rating => {
  if (achievement === "excellent") return "above";
  return achievement === "good" ? "met" : "below";
};
