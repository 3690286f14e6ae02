import { OpenAPIHono } from "@hono/zod-openapi";
import { index } from "./calculate-index.ts";
import { consultations } from "./consultations.ts";
import { evaluationOffice } from "./evaluation-office.ts";
import { evaluationPeople } from "./evaluation-people.ts";
import { evaluationUnits } from "./evaluation-units.ts";
import { followUp } from "./follow-up.ts";
import { health } from "./health.ts";
import { tellHowToKeep } from "./parts/answer-headers.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { compressed } from "./parts/compressed.ts";
import { explain, problem } from "./parts/problem.ts";
import { responses } from "./responses.ts";
import { results } from "./results.ts";
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
  api.route("/", health);
  api.route("/", units);
  api.route("/", surveys);
  api.route("/", responses);
  api.route("/", results);
  api.route("/", topics);
  api.route("/", topicActs);
  api.route("/", index);
  api.route("/", consultations);
  api.route("/", followUp);
  api.route("/", topicWork);
  api.route("/", evaluationOffice);
  api.route("/", evaluationPeople);
  api.route("/", evaluationUnits);
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Tanggap", version: "1" },
    servers: [{ url: "/api/v1" }],
  });
  return api;
}
