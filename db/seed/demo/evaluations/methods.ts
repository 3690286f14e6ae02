import { evaluationMethods } from "../../../schema/cycles.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { STANDARD_METHOD } from "../../standard-method.ts";

/** By which this year's cycles are judged; last year's keep the version every installation begins with. */
export const SECOND_METHOD_ID = "kinerja-asn-2";

const CHANGES: Record<string, { weight: number; target: number }> = {
  "answered-in-time": { weight: 30, target: 92 },
  solved: { weight: 10, target: 75 },
};

export const methodStatements = (): Statement[] =>
  insertAll(evaluationMethods, [
    {
      id: SECOND_METHOD_ID,
      key: "kinerja-asn",
      version: 2,
      name: "Evaluasi kinerja ASN",
      definition: {
        ...STANDARD_METHOD,
        indicators: STANDARD_METHOD.indicators.map((indicator) => ({
          ...indicator,
          ...CHANGES[indicator.key],
        })),
      },
      reason:
        "Warga paling sering menyebut jawaban yang lama dalam forum konsultasi akhir tahun. Karena itu bobot dan target ketepatan waktu menjawab naik; bobot “selesai menurut warga” turun karena jawabannya masih sedikit.",
    },
  ]);
