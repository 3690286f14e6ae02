import { OpenAPIHono } from "@hono/zod-openapi";
import { tellHowToKeep } from "./answer-headers.ts";
import type { ApiEnv } from "./api-env.ts";
import { index } from "./calculate-index.ts";
import { compressed } from "./compressed.ts";
import { consultations } from "./consultations.ts";
import { evaluationOffice } from "./evaluation-office.ts";
import { evaluationPeople } from "./evaluation-people.ts";
import { evaluationUnits } from "./evaluation-units.ts";
import { followUp } from "./follow-up.ts";
import { health } from "./health.ts";
import { explain, problem } from "./problem.ts";
import { responses } from "./responses.ts";
import { results } from "./results.ts";
import { surveys } from "./surveys.ts";
import { topicActs } from "./topic-acts.ts";
import { topicWork } from "./topic-work.ts";
import { topics } from "./topics.ts";
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
