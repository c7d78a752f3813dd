/** Owns quick fixes of figures and orders: what can be counted is counted. */
import { phaseIds } from "../../scenario/phase-id.ts";
import { putAt, valueAt } from "../path.ts";
import type { FixRule } from "./fix.ts";

export const sectionSum: FixRule = ({ path, params }) => [{ code: "set-points", params: { points: Number(params["sum"]) }, recipe: (draft) => putAt(draft, path, Number(params["sum"])) }];

export const minutes: FixRule = ({ path, params }) => [{ code: "set-minutes", params: { minutes: Number(params["sum"]) }, recipe: (draft) => putAt(draft, path, Number(params["sum"])) }];

/** Where things are done: the phase of carrying out. */
export const unplaced: FixRule = ({ params }) => [
  {
    code: "place-activity",
    recipe: ({ situation }) => {
      const phase = situation.phases.find(({ id }) => id === "implement");
      if (phase) phase.activities = [...(phase.activities ?? []), String(params["activity"])];
    },
  },
];

export const placedTwice: FixRule = ({ path }) => [{ code: "unplace-activity", recipe: (draft) => putAt(draft, path, undefined) }];

export const phaseOrder: FixRule = (_, { situation }) =>
  phaseIds.every((id) => situation.phases.some((phase) => phase.id === id))
    ? [{ code: "order-phases", recipe: (draft) => void draft.situation.phases.sort((one, other) => phaseIds.indexOf(one.id) - phaseIds.indexOf(other.id)) }]
    : [];

export const grades: FixRule = () => [
  {
    code: "order-grades",
    recipe: ({ situation }) => {
      const { grades: list } = situation.grading;
      list.sort((one, other) => other.from - one.from);
      const last = list[list.length - 1];
      if (last) last.from = 0;
    },
  },
];

/** The first of those that say so stays it; where none does, the first of all. */
export const headline: FixRule = () => [
  {
    code: "first-is-headline",
    recipe: ({ situation }) => {
      const { sections } = situation.grading;
      const chosen = sections.find((section) => section.headline) ?? sections[0];
      for (const section of sections) if (section.headline && section !== chosen) section.headline = false;
      if (chosen) chosen.headline = true;
    },
  },
];

export const moodOrder: FixRule = ({ path, params }) => {
  const [good, weak, wrong] = ["good", "weak", "wrong"].map((key) => Number(params[key])).sort((one, other) => one - other);
  return [{ code: "order-moods", recipe: (draft) => putAt(draft, path, { good, weak, wrong }) }];
};

/** `path` is the answer's. */
export const severalAnswers: FixRule = ({ path }) => [{ code: "allow-several", recipe: (draft) => putAt(draft, [...path.slice(0, -1), "multiple"], true) }];

export const inputDiffers: FixRule = ({ path, params }, document) => {
  const stated = Number(params["stated"]);
  return Number.isFinite(stated) && typeof valueAt(document, path) === "number" ? [{ code: "take-fact-value", params: { value: stated }, recipe: (draft) => putAt(draft, path, stated) }] : [];
};

export const neverRevealed: FixRule = ({ path }) => [{ code: "known-from-start", recipe: (draft) => putAt(draft, [...path, "known"], "start") }];

export const runsBack: FixRule = ({ path }) => [{ code: "drop-clock", recipe: (draft) => putAt(draft, path, undefined) }];
