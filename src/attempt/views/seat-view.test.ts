import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { rulesForms, rulesSituation } from "../../../tests/support/rules-situation.ts";
import type { Command, Led } from "../command.ts";
import { viewFor } from "./view-for.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });
const ring: Command[] = [{ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }];
const say = (text: string): Command => ({ type: "speak", activity: "call", text, via: "keyboard" });
const reply = (text: string): Command => ({ type: "customer-speak", activity: "call", text, via: "keyboard" });
const tick = (key: string, seen: "yes" | "no" | null): Command => ({ type: "observe", activity: "call", key, seen });

function start({ mode = "practice", led = "class", person = true }: { mode?: "practice" | "exam"; led?: Led; person?: boolean } = {}): AttemptPlayer {
  const player = AttemptPlayer.startLed(prepared, { mode, led }).as("lesson", { type: "enter-phase", phase: "implement" });
  return person ? player.as("lesson", { type: "hold-seat", seat: "customer", holder: "person" }) : player;
}

const mays = (player: AttemptPlayer) => ["agent", "customer", "recorder", "watcher"].map((seat) => player.seen(seat).seat?.may);
const desk = (player: AttemptPlayer) => player.seen("customer").seat?.customer;
const statuses = (player: AttemptPlayer, seat: string) => player.seen(seat).phases.map(({ status }) => status);

describe("what a seat sees", () => {
  it("[A26] what it may do now", () => {
    const rest = { speak: false, work: true, lead: false };
    expect(mays(start())).toEqual([{ speak: true, work: true, lead: false }, rest, rest, rest]);
    expect(mays(start().as("agent", ...ring)).map((may) => may?.work)).toEqual([true, false, true, false]);
    expect(mays(start({ led: "group" })).map((may) => may?.lead)).toEqual([true, false, false, false]);
    expect(mays(start().as("lesson", { type: "finish-attempt" }))).toEqual([1, 2, 3, 4].map(() => ({ speak: false, work: false, lead: false })));
  });

  it("[A26] a mirror has the agent's screen and may do nothing on it", () => {
    const player = start().as("agent", ...ring, say("nice"));
    const { seat, ...seen } = player.seen("mirror");
    expect(seat).toEqual({ ...player.seen("agent").seat, id: "mirror", role: "mirror", may: { speak: false, work: false, lead: false } });
    expect(seen).toEqual({ ...player.seen("agent"), seat: undefined });
  });

  it("[A27] a seat's part is the same object until something of it changes", () => {
    const player = start().as("agent", ...ring);
    const parts = () => ["agent", "recorder", "watcher"].map((seat) => player.seen(seat).seat);
    const [agent, recorder, watcher] = parts();
    player.as("watcher", tick("B1:nice", "yes"));
    const [agentAfter, recorderAfter, watcherAfter] = parts();
    expect(agentAfter).toBe(agent);
    expect(recorderAfter).toBe(recorder);
    expect(watcherAfter).not.toBe(watcher);
    expect(player.as("lesson", { type: "finish-attempt" }).seen("agent").seat).not.toBe(agent);
  });

  it("[A26] which phases it can enter", () => {
    const at = (ahead: string) => ["done", "done", "done", "done", "current", ahead, ahead, ahead];
    expect(statuses(start(), "agent")).toEqual(at("locked"));
    expect(statuses(start({ led: "group" }), "agent")).toEqual(at("open"));
    expect(statuses(start({ led: "group" }), "recorder")).toEqual(at("locked"));
    expect(statuses(start({ led: "group", mode: "exam" }), "agent")).toEqual(at("open"));
  });

  it("[A26] the customer: persona, facts, points, topic, moves, feeling", () => {
    const player = start().as("agent", ...ring);
    expect(desk(player)).toEqual({
      holds: true,
      persona: { name: "Mr Z", title: "customer", character: "brisk", angers: ["dodging"], calms: ["a time"], tells: [{ asked: "for whom", tells: "for Shanghai, order 1234566" }] },
      facts: [{ id: "order", label: "Order", value: "1234566" }],
      points: [{ id: "waited", title: "waited", raised: false }, { id: "number", title: "number", raised: false }],
      cue: { title: "B1", intent: "wants something", line: "B1 asks" },
      moves: [{ id: "next", title: null }, { id: "hang-up", title: "off" }],
      cards: [],
      felt: 60,
    });
    player.as("customer", { type: "feel-mood", activity: "call", value: 75 }, reply("waited number"));
    expect(desk(player)).toMatchObject({ felt: 75, points: [{ id: "waited", raised: true }, { id: "number", raised: false }] });
    player.as("agent", say("nice listen")).as("customer", reply("number"));
    expect(desk(player)).toMatchObject({ points: [{ raised: true }, { raised: true }] });
  });

  it("[A26] a customer whom the script plays has the card, but nothing to do", () => {
    expect(desk(start({ person: false }).as("agent", ...ring))).toMatchObject({ holds: false, cue: null, moves: [], facts: [{ id: "order" }] });
    expect(desk(start())).toMatchObject({ holds: true, cue: null, moves: [] });
  });

  it("[A26] an exam does not tell the customer which points were raised", () => {
    const player = start({ mode: "exam" }).as("agent", ...ring).as("customer", reply("waited"));
    expect(desk(player)?.points.map(({ raised }) => raised)).toEqual([false, false]);
  });

  it("[A26] observers: the criteria of beats reached, each with the observer's own ticks", () => {
    const player = start().as("agent", ...ring);
    const list = (actor: string | null) => player.seen("watcher", actor).seat?.checklist?.map(({ key, sign, seen }) => [key, sign, seen]);
    expect(list(null)).toEqual([["B0:prompt", "+", null], ["B1:nice", "+", null], ["B1:rude", "-", null]]);
    player.as("watcher/a", tick("B1:nice", "yes"), tick("B1:rude", "no")).as("watcher/b", tick("B1:nice", "no"));
    expect(list("a")).toEqual([["B0:prompt", "+", null], ["B1:nice", "+", "yes"], ["B1:rude", "-", "no"]]);
    expect(list("b")?.[1]).toEqual(["B1:nice", "+", "no"]);
    player.as("watcher/a", tick("B1:nice", null));
    expect(list("a")?.[1]).toEqual(["B1:nice", "+", null]);
    expect(start({ mode: "exam" }).as("agent", ...ring).seen("watcher").seat?.checklist).toBeNull();
    expect(start({ mode: "exam" }).as("agent", ...ring).try(tick("B1:nice", "yes"), "watcher")?.code).toBe("attempt/criterion-unknown");
  });

  it("[A26] an exam shows verdicts to a teacher, and to the group once released", () => {
    const player = start({ mode: "exam" }).as("agent", ...ring, say("nice"));
    const verdicts = (view: ReturnType<typeof viewFor>) => {
      const activity = view.activities.find(({ id }) => id === "call");
      return activity?.kind === "dialogue" ? activity.call?.transcript.find(({ who }) => who === "agent")?.verdicts : undefined;
    };
    expect(verdicts(player.seen("agent"))).toBeNull();
    expect(verdicts(viewFor("teacher", prepared, player.state))).toMatchObject([{ key: "B1:nice", state: "met" }]);
    expect(verdicts(player.seen("recorder", null, true))).toMatchObject([{ key: "B1:nice", state: "met" }]);
  });

  it("[A26] alone there is no seat to see", () => {
    expect(AttemptPlayer.start(prepareTiny(rulesSituation, { forms: rulesForms })).view.seat).toBeNull();
  });
});
