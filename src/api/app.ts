import { OpenAPIHono } from "@hono/zod-openapi";
import { achievements } from "./achievements.ts";
import { actions } from "./actions.ts";
import { appraisals } from "./appraisals/appraisals.ts";
import { objections } from "./appraisals/objections.ts";
import { consultations } from "./consultations.ts";
import { cycles } from "./cycles.ts";
import { employees } from "./employees.ts";
import { tellHowToKeep } from "./parts/answer-headers.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { compressed } from "./parts/compressed.ts";
import { explain, problem } from "./parts/problem.ts";
import { publications } from "./publications.ts";
import { responses } from "./responses.ts";
import { reviewRounds } from "./reviews/review-rounds.ts";
import { reviews } from "./reviews/reviews.ts";
import { satisfaction } from "./satisfaction.ts";
import { site } from "./site.ts";
import { surveys } from "./surveys.ts";
import { topicActs } from "./topics/topic-acts.ts";
import { topicWork } from "./topics/topic-work.ts";
import { topics } from "./topics/topics.ts";
import { units } from "./units.ts";

/** The API of the portal, mounted at /api/v1. Every route is listed in its OpenAPI document. */
export function createApi(): OpenAPIHono<ApiEnv> {
  const api = new OpenAPIHono<ApiEnv>();
  api.use(tellHowToKeep);
  api.use(compressed);
  api.onError(explain);
  api.notFound((c) => problem(c, 404, "not_found"));
  api.route("/", site);
  api.route("/", units);
  api.route("/", surveys);
  api.route("/", responses);
  api.route("/", publications);
  api.route("/", topics);
  api.route("/", topicActs);
  api.route("/", satisfaction);
  api.route("/", consultations);
  api.route("/", actions);
  api.route("/", topicWork);
  api.route("/", employees);
  api.route("/", cycles);
  api.route("/", achievements);
  api.route("/", appraisals);
  api.route("/", objections);
  api.route("/", reviews);
  api.route("/", reviewRounds);
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Tanggap", version: "1" },
    servers: [{ url: "/api/v1" }],
  });
  return api;
}
