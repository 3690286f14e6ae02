import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Locale } from "#core/locale.ts";
import { PROFILE_LISTS, type ProfileField } from "#core/responses/profile.ts";
import { SURVEY_STATES } from "#core/surveys/survey-state.ts";
import type { MessageKey } from "#i18n/id.ts";
import { translator } from "#i18n/translate.ts";
import { viewSurvey } from "#operations/surveys/view-survey.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { jsonContent, problemContent } from "./parts/openapi-content.ts";

const choicesSchema = z.array(z.object({ key: z.string(), label: z.string() }));

const route = createRoute({
  method: "get",
  path: "/surveys/{slug}",
  tags: ["surveys"],
  summary: "The questionnaire of a survey, in the language of Accept-Language",
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: jsonContent(
      "All that a form asks. Codes follow the instrument's order; store answers by key.",
      z.object({
        slug: z.string(),
        state: z.enum(SURVEY_STATES),
        unit: z.object({ slug: z.string(), name: z.string() }),
        elements: z.array(
          z.object({
            key: z.string(),
            code: z.string(),
            name: z.string(),
            question: z.string(),
            options: z.array(z.string()).openapi({ description: "From score 1 to score 4." }),
          }),
        ),
        services: z.array(z.object({ slug: z.string(), name: z.string(), free: z.boolean() })),
        profile: z.object({
          gender: choicesSchema,
          ageBand: choicesSchema,
          education: choicesSchema,
          occupation: choicesSchema,
        }),
      }),
    ),
    404: problemContent("No such survey"),
  },
});

function profileChoices(locale: Locale) {
  const t = translator(locale);
  const choices = (field: ProfileField) =>
    PROFILE_LISTS[field].map((key) => ({ key, label: t(`${field}.${key}` as MessageKey) }));
  return {
    gender: choices("gender"),
    ageBand: choices("ageBand"),
    education: choices("education"),
    occupation: choices("occupation"),
  };
}

export const surveys = new OpenAPIHono<ApiEnv>().openapi(route, async (c) => {
  const { context } = c.var;
  const survey = await viewSurvey(context, c.req.param("slug"));
  const { slug, state, unit, elements, services } = survey;
  const profile = profileChoices(context.locale);
  return c.json({ slug, state, unit, elements, services, profile }, 200);
});
