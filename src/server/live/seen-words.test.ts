import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { rulesForms } from "../../../tests/support/rules-situation.ts";
import { isOvertaken } from "./seen-words.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });
const reply = { type: "customer-speak", activity: "call", text: "我说一句", via: "keyboard" } as const;
const move = { type: "customer-move", activity: "call", move: "next" } as const;
const say = { type: "speak", activity: "call", text: "nice", via: "keyboard" } as const;
const hold = (seat: string, holder: "person" | "script", speaks = false) => ({ type: "hold-seat", seat, holder, speaks }) as const;

/** A person plays the customer, and has said a line. */
function talking(): AttemptPlayer {
  return AttemptPlayer.startLed(prepared)
    .as("lesson", { type: "enter-phase", phase: "implement" }, hold("customer", "person"))
    .as("agent", { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: [] })
    .as("customer", reply);
}
const lastSeen = ({ running }: AttemptPlayer) => running.calls["call"]?.lines?.item.seq ?? 0;

describe("words that were meant for an earlier moment", () => {
  it("[V23] the customer's are overtaken when the script has spoken in that seat since, and so are the moves", () => {
    const player = talking();
    const seen = lastSeen(player);
    player.as("agent/li", say).as("lesson", hold("customer", "script", true));
    expect(lastSeen(player)).toBeGreaterThan(seen);
    const overtaken = [reply, move, say].map((command) => isOvertaken(player.state, command, seen, "li"));
    expect(overtaken).toEqual([true, true, false]);
    // Back in the seat, with what was said in it before the eyes.
    player.as("lesson", hold("customer", "person"));
    expect([reply, move].map((command) => isOvertaken(player.state, command, lastSeen(player), "li"))).toEqual([false, false]);
  });

  it("[V23] what people say to each other at the same time is no reason", () => {
    const player = talking();
    const seen = lastSeen(player);
    player.as("agent/li", say).as("customer", reply).as("agent/li", say);
    expect([reply, move, say].map((command) => isOvertaken(player.state, command, seen, "li"))).toEqual([false, false, false]);
  });

  it("[V23] of two agents who speak at once the later one is asked to look first; whoever said it may go on", () => {
    const player = talking();
    const seen = lastSeen(player);
    player.as("agent/chen", say);
    const overtaken = (by: string) => [say, reply].map((command) => isOvertaken(player.state, command, seen, by));
    expect([overtaken("li"), overtaken("chen")]).toEqual([[true, false], [false, false]]);
    expect(isOvertaken(player.state, say, lastSeen(player), "li")).toBe(false);
  });

  it("[V23] of no talk, an unknown one, and of what is not said nothing is overtaken", () => {
    const player = talking();
    expect(isOvertaken(player.state, { ...reply, activity: "toString" }, 0, "li")).toBe(false);
    expect(isOvertaken(player.state, { type: "constructor", activity: "call" }, 0, "li")).toBe(false);
    expect(isOvertaken(player.state, { type: "write-note", text: "hm" }, 0, "li")).toBe(false);
  });
});
