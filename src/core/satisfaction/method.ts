import type { Method } from "./index-report.ts";

/** The regulation whose formula, scale and bands this computation follows. */
export const DEFAULT_LEGAL_BASIS = "PermenPANRB 14/2017";

/** Change `version` whenever a figure could come out differently: published figures carry it. */
const METHOD = {
  version: "tanggap-ikm/2",
  scale: "1-4 to 25-100",
  bands: "PermenPANRB 14/2017: A 88.31, B 76.61, C 65.00, D 25.00",
  pooling: "respondents",
  weights: "1/x",
  rounding: "once, half up, 2 decimals (NRR 4 decimals)",
  interval:
    "Wilson with effective sample and Student t, 95 %, finite population correction (N - n)/N, design effect of days",
  sample: "Krejcie-Morgan 1970: X2 = 3.841, P = 0.5, d = 0.05, half up",
} as const;

export const methodFor = (legalBasis: string): Method => ({ ...METHOD, legalBasis });
