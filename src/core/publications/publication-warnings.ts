import type { SurveyReport } from "#core/satisfaction/survey-report.ts";
import type { Message } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";

/**
 * What the bureau should know before figures become public; each is a text key. They warn and never
 * forbid: a weak result that is published with its weakness is better than a hidden one.
 */
export function publicationWarnings(
  report: Pick<
    SurveyReport,
    "n" | "withheld" | "index" | "minimumSample" | "sampleStatus" | "population"
  >,
): Message[] {
  const { n, withheld, index, minimumSample, sampleStatus, population } = report;
  const warnings: Message[] = [];
  if (n === 0) warnings.push("publish.warn-empty");
  else if (withheld) warnings.push(message("publish.warn-withheld", { n }));
  else if (index?.smallSample) warnings.push(message("publish.warn-small", { n }));
  if (sampleStatus === "not-met" && minimumSample !== null) {
    warnings.push(message("publish.warn-minimum", { n, minimum: minimumSample }));
  }
  if (population === null) warnings.push("publish.warn-population");
  else if (population < n) warnings.push(message("publish.warn-more-answers", { n, population }));
  return warnings;
}
