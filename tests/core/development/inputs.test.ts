import { expect, test } from "vitest";
import { rewardSchema, rewardWithdrawalSchema } from "#core/development/reward-input.ts";
import {
  askSchema,
  eventChangeSchema,
  eventSchema,
  nominationSchema,
  participantsSchema,
  trainingChangeSchema,
  trainingSchema,
} from "#core/development/training-input.ts";
import { parse } from "#core/parse.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

const TRAINING = {
  title: "Pelayanan prima",
  theme: "service",
  description: "Menyapa,\nmendengarkan",
  hours: " 16 ",
  provider: "BKPSDM",
  behaviours: ["harmonis"],
  elements: ["perilaku"],
  active: "on",
};
const EVENT = { startsOn: "2026-11-02", endsOn: "2026-11-03", place: "Aula", seats: "20" };

test("a training of the catalogue", () => {
  expect(expectOk(parse(trainingSchema, TRAINING))).toMatchObject({ hours: 16, active: true });
  expectErrors(parse(trainingSchema, { ...TRAINING, hours: "0", theme: "x", description: " " }), {
    hours: "training.between?most=1000",
    theme: "error.choose",
    description: "error.required",
  });
  expectErrors(parse(trainingSchema, { ...TRAINING, behaviours: ["malas"], elements: "waktu" }), {
    "behaviours.0": "error.choose",
    elements: "error.choose",
  });
  expectOk(parse(trainingChangeSchema, { ...TRAINING, version: "3" }));
});

test("a training that is held ends after it begins", () => {
  expectOk(parse(eventSchema, { ...EVENT, training: "pelayanan-prima" }));
  expectErrors(parse(eventChangeSchema, { ...EVENT, version: "0", endsOn: "2026-11-01" }), {
    endsOn: "training.dates",
  });
  expectErrors(parse(eventChangeSchema, { ...EVENT, version: "0", startsOn: "2026-02-31" }), {
    startsOn: "error.date",
  });
});

test("wishes, nominations, lists, rewards", () => {
  expect(expectOk(parse(askSchema, {}))).toEqual({ need: null });
  expectErrors(parse(nominationSchema, { employee: ["a"] }), { employee: "error.choose" });
  expectErrors(parse(participantsSchema, { version: "x", states: "y" }), {
    version: "error.invalid",
    states: "error.invalid",
  });
  const reward = { title: "Unit terpuji", reason: "IKM 92", decidedOn: "2026-10-12" };
  expectOk(parse(rewardSchema, reward));
  expectErrors(parse(rewardSchema, { ...reward, decidedOn: "besok" }), { decidedOn: "error.date" });
  expectErrors(parse(rewardWithdrawalSchema, { version: "1" }), {
    withdrawnReason: "error.required",
  });
});
