/** The rules' situation with a whole cast: a customer whom a person can play, with criteria of the seat's own, a recorder, an observer, a supervisor whom only the script plays, and sudden events. */
import { situationSchema, type Situation, type SituationSource } from "../../src/scenario/schema/situation.ts";
import { rulesSituation } from "./rules-situation.ts";
import { does, fault } from "./tiny-situation.ts";

type SeatCriterionSource = NonNullable<SituationSource["cast"]["seats"][number]["criteria"]>[number];

export const seatCriteria = [does("waited"), { ...does("number"), after: "B2:listen" }, { ...fault("tells-all"), before: "B2:listen" }] as SeatCriterionSource[];

export const wholeCast: SituationSource["cast"] = {
  personas: [
    { id: "customer", name: "Mr Z", portrait: "elder", title: "customer", character: "brisk", angers: ["dodging"], calms: ["a time"], tells: [{ asked: "for whom", tells: "for Shanghai, order 1234566" }] },
    { id: "supervisor", name: "Ms Zhou", title: "supervisor" },
  ],
  seats: [
    { id: "agent", role: "agent", title: "agent", task: "take the call" },
    { id: "customer", role: "customer", title: "customer", persona: "customer", criteria: seatCriteria },
    { id: "recorder", role: "recorder", title: "recorder" },
    { id: "watcher", role: "observer", title: "observer" },
  ],
};

export const ledSituation: Situation = situationSchema.parse({
  ...rulesSituation,
  cast: wholeCast,
  events: [{ id: "press", title: "The press", line: "I will call a reporter!", mood: 10 }],
} satisfies SituationSource);
