import { expect, test } from "vitest";
import {
  deactivationSchema,
  employeeChangeSchema,
  newEmployeeSchema,
  postingRemovalSchema,
  postingSchema,
  reactivationSchema,
} from "#core/employees/employee-input.ts";
import { parse } from "#core/parse.ts";

const POSTING = {
  version: "3",
  unit: "dinas",
  position: " Petugas   Loket ",
  startsOn: "2026-07-01",
};

test("a posting as its form sends it", () => {
  expect(parse(postingSchema, POSTING)).toEqual({
    ok: true,
    value: {
      version: 3,
      unit: "dinas",
      position: "Petugas Loket",
      isHead: false,
      assessor: null,
      startsOn: "2026-07-01",
      endsOn: null,
    },
  });
  expect(parse(postingSchema, { ...POSTING, endsOn: "2026-07-01", isHead: "on" }).ok).toBe(true);
});

test("days are real and in order", () => {
  const wrong = (changes: object) => {
    const parsed = parse(postingSchema, { ...POSTING, ...changes });
    return parsed.ok ? {} : parsed.errors;
  };
  expect(wrong({ startsOn: "2026-02-30" })).toEqual({ startsOn: "error.date" });
  expect(wrong({ endsOn: "soon" })).toEqual({ endsOn: "error.date" });
  expect(wrong({ endsOn: "2026-06-30" })).toEqual({ endsOn: "error.date-order" });
  expect(wrong({ unit: "" })).toEqual({ unit: "error.choose" });
  expect(wrong({ position: ["a"] })).toEqual({ position: "error.required" });
});

test("an account is named by its username, or not at all", () => {
  const person = { version: "0", nip: "198001012005011001", name: "Rina" };
  const username = (text: unknown) => {
    const parsed = parse(employeeChangeSchema, { ...person, username: text });
    return parsed.ok ? parsed.value.username : parsed.errors;
  };
  expect(username(undefined)).toBeNull();
  expect(username("  ")).toBeNull();
  expect(username(" Rina.Dinas ")).toBe("rina.dinas");
  expect(username("a b")).toEqual({ username: "account.username-shape" });
  expect(username(["rina"])).toEqual({ username: "error.invalid" });
});

test("somebody new comes with a posting; leaving needs a last day, removing a reason", () => {
  expect(parse(newEmployeeSchema, {})).toMatchObject({
    errors: { nip: "error.required", unit: "error.choose", startsOn: "error.required" },
  });
  expect(parse(deactivationSchema, { version: "1" })).toEqual({
    ok: false,
    errors: { lastDay: "error.required" },
  });
  expect(parse(reactivationSchema, { version: "1" }).ok).toBe(true);
  expect(parse(reactivationSchema, {}).ok).toBe(false);
  expect(parse(postingRemovalSchema, { version: "1", reason: " " })).toEqual({
    ok: false,
    errors: { reason: "error.required" },
  });
});
