import { describe, expect, it } from "vitest";
import { fold, foldChecked } from "../../src/attempt/fold.ts";
import { performanceOf, reportOf } from "../../src/attempt/performance.ts";
import type { AttemptState } from "../../src/attempt/state.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import { prepareTiny } from "../support/attempt-player.ts";
import { audiences, playGroup } from "../support/group-play.ts";
import { ledSituation } from "../support/led-situation.ts";
import { pick } from "../support/legal-commands.ts";
import { rulesForms } from "../support/rules-situation.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });

/** All that anybody can be shown of a state. */
function shown(state: AttemptState): unknown {
  return { views: audiences.map((audience) => viewFor(audience, prepared, state)), performance: performanceOf(prepared, state), report: reportOf(prepared, state) };
}

describe("group play", () => {
  it("[A1] [A2] [A3] [A27] replay equals live, whoever looked on the way, and a log from outside is taken as it was decided", { timeout: 120_000 }, () => {
    const happened = new Map<string, number>();
    for (let seed = 0; seed < 60; seed += 1) {
      const mode = seed % 3 === 0 ? "exam" : "practice";
      const { state, log } = playGroup(prepared, {
        mode,
        led: seed % 2 === 0 ? "class" : "group",
        seed,
        steps: 90,
        // Views on the way fill what is remembered; those of the replay are made afresh.
        each: (now, _log, chance) => chance() < 0.3 && viewFor(pick(audiences, chance) ?? "student", prepared, now),
      });
      for (const { type } of log) happened.set(type, (happened.get(type) ?? 0) + 1);
      expect(shown(fold(prepared, log))).toEqual(shown(state));
      const read = foldChecked(prepared, JSON.parse(JSON.stringify(log)));
      if ("rejection" in read) throw new Error(JSON.stringify(read.rejection));
      expect(read.events).toEqual(log);
      expect(shown(read.state)).toEqual(shown(state));
    }
    const wanted = ["customer-spoken", "customer-moved", "mood-felt", "mood-set", "card-injected", "seat-held", "call-stopped", "observed", "paste-noted", "turn-spoken", "option-chosen", "contact-asked", "phase-entered", "activity-submitted"];
    expect(wanted.filter((type) => (happened.get(type) ?? 0) < 5)).toEqual([]);
  });

  it("[A27] every view on the way equals one made afresh, whoever looked when", { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 24; seed += 1) {
      playGroup(prepared, {
        mode: seed % 3 === 0 ? "exam" : "practice",
        led: seed % 2 === 0 ? "class" : "group",
        seed,
        steps: 70,
        each: (state, _log, chance) => {
          const looking = audiences.filter(() => chance() < 0.4);
          const views = looking.map((audience) => viewFor(audience, prepared, state));
          // Nothing is remembered under another origin.
          const afresh = { ...state, origin: {} };
          expect(views).toEqual(looking.map((audience) => viewFor(audience, prepared, afresh)));
        },
      });
    }
  });

  it("[A27] what nothing changed is the same object in the next view", () => {
    let same = 0;
    let all = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      let before: ReturnType<typeof viewFor> | null = null;
      playGroup(prepared, {
        mode: "practice",
        led: "class",
        seed,
        steps: 60,
        each: (state, log) => {
          const event = log.at(-1);
          const view = viewFor({ seat: "recorder", actor: null }, prepared, state);
          for (const activity of view.activities) {
            const old = before?.activities.find(({ id }) => id === activity.id);
            if (!old) continue;
            all += 1;
            if (old === activity) same += 1;
            // An event concerns its activity, a phase all of them; what is handed in is compared with forms, and opens contacts.
            const concerns = !event || !("activity" in event) || event.activity === activity.id || event.type === "call-stopped";
            const compared = (activity.kind === "form" || activity.kind === "dialogue") && event?.type.startsWith("activity-") === true;
            if (!concerns && !compared) expect([seed, state.seq, activity.id, old === activity]).toEqual([seed, state.seq, activity.id, true]);
          }
          before = view;
        },
      });
    }
    expect(same / all).toBeGreaterThan(0.7);
  });
});
