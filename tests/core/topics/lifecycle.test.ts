import fc from "fast-check";
import { expect, test } from "vitest";
import {
  nextState,
  TOPIC_ACTIONS,
  TOPIC_STATES,
  type TopicParty,
  type TopicState,
} from "#core/topics/lifecycle.ts";

const PARTIES: TopicParty[] = [
  "author",
  "moderator",
  "owner",
  "contributor",
  "inspectorate",
  "system",
];

test("every move of the table, written out", () => {
  const moves = TOPIC_ACTIONS.map((action) => {
    const ways = TOPIC_STATES.flatMap((from) => {
      const to = PARTIES.map((party) => nextState(from, action, party)).find((s) => s !== null);
      return to === undefined ? [] : [`${from}>${to}`];
    });
    const by = PARTIES.filter((p) => TOPIC_STATES.some((s) => nextState(s, action, p) !== null));
    return `${action} (${by.join(", ")}): ${ways.join(" ")}`;
  });
  expect(moves).toMatchInlineSnapshot(`
    [
      "approve (moderator, inspectorate): submitted>verified",
      "mask (moderator): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned answered>answered",
      "reject (moderator, inspectorate): submitted>rejected verified>rejected returned>rejected",
      "merge (moderator): submitted>merged verified>merged returned>merged",
      "separate (author, moderator): merged>verified",
      "separate-unread (author, moderator): merged>submitted",
      "hand-to-inspectorate (moderator): submitted>in-progress verified>in-progress routed>in-progress in-progress>in-progress returned>in-progress answered>in-progress",
      "route (moderator): verified>routed returned>routed",
      "uphold-appeal (moderator, inspectorate): appealed>verified",
      "dismiss-appeal (moderator, inspectorate): appealed>rejected",
      "start (owner, inspectorate): verified>in-progress routed>in-progress",
      "assign (owner): routed>in-progress in-progress>in-progress",
      "return (owner): routed>returned in-progress>returned",
      "pass-on (owner): routed>routed in-progress>routed",
      "ask-unit (owner): routed>in-progress in-progress>in-progress",
      "contribute (contributor): routed>routed in-progress>in-progress",
      "ask-author (owner, inspectorate): routed>in-progress in-progress>in-progress",
      "note (moderator, owner, contributor, inspectorate): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned answered>answered closed>closed rejected>rejected appealed>appealed merged>merged withdrawn>withdrawn",
      "propose-answer (owner): routed>in-progress in-progress>in-progress",
      "answer (owner, inspectorate): routed>answered in-progress>answered answered>answered",
      "add-information (author): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned answered>answered merged>merged",
      "confirm-solved (author): answered>closed",
      "reopen (author): answered>in-progress closed>in-progress",
      "withdraw (author): submitted>withdrawn verified>withdrawn routed>withdrawn in-progress>withdrawn returned>withdrawn answered>withdrawn",
      "appeal (author): rejected>appealed",
      "erase-identity (author): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned answered>answered closed>closed rejected>rejected appealed>appealed merged>merged withdrawn>withdrawn",
      "warn (system): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned",
      "escalate (system): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned",
      "auto-close (system): answered>closed",
      "move-deadline (system): submitted>submitted verified>verified routed>routed in-progress>in-progress returned>returned answered>answered",
    ]
  `);
});

test("no sequence of actions leaves the table, and what is withdrawn stays so", () => {
  const step = fc.record({
    action: fc.constantFrom(...TOPIC_ACTIONS),
    party: fc.constantFrom(...PARTIES),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let state: TopicState = "submitted";
      for (const { action, party } of steps) {
        const next: TopicState = nextState(state, action, party) ?? state;
        expect(TOPIC_STATES).toContain(next);
        if (state === "withdrawn") expect(next).toBe(state);
        if (state === "merged" && next !== state) expect(action).toMatch(/^separate/);
        if (next === "closed" && state !== "closed") expect(state).toBe("answered");
        state = next;
      }
    }),
  );
});

test("a unit can neither close a topic nor hinder its reopening", () => {
  for (const state of TOPIC_STATES) {
    for (const action of TOPIC_ACTIONS) {
      if (state !== "closed") expect(nextState(state, action, "owner")).not.toBe("closed");
    }
  }
  expect(nextState("closed", "reopen", "author")).toBe("in-progress");
});
