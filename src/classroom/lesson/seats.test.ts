import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { host, LessonPlayer, lessonGround, teacher, tinyPlan } from "../../../tests/support/lesson-player.ts";
import { seatsForPeople } from "./ground.ts";
import type { Spare } from "./plan.ts";
import { assignSeats, rotateSeats, type Seating } from "./seats.ts";

const others = ["customer", "recorder", "watcher"];
const seating: fc.Arbitrary<Seating> = fc.record({ seats: fc.subarray(others), customer: fc.constantFrom("script", "person", "script-until-person"), spare: fc.constantFrom("observer" as const, "mirror" as const, "agent" as const) }).map(({ seats, customer, spare }) => ({ seats: seatsForPeople(lessonGround, { seats: ["agent", ...seats], customer: customer as "script", spare }), spare }));
const members = fc.integer({ min: 1, max: 12 }).map((count) => Array.from({ length: count }, (_, index) => `s${index}`));

describe("seats", () => {
  it("[M7] everybody has one; each is taken once before any twice; there is always an agent", () => {
    fc.assert(
      fc.property(seating, members, ({ seats, spare }, people) => {
        const taken = Object.values(assignSeats({ seats, spare }, people));
        expect(taken.length).toBe(people.length);
        expect(taken.slice(0, seats.length)).toEqual(seats.slice(0, people.length).map(({ id }) => id));
        expect(taken.every((seat) => seats.some(({ id }) => id === seat))).toBe(true);
        expect(taken).toContain("agent");
        const quiet = seats.some(({ role }) => role === "observer" || role === "recorder" || role === "mirror");
        if (quiet) expect(taken.filter((seat) => seat === "agent").length).toBe(spare === "agent" && people.length > seats.length ? 2 : 1);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("[M7] where the script plays the customer nobody sits there; people to spare observe, are mirrors, or one is second agent", () => {
    expect(LessonPlayer.start({ customer: "script" }).group("g2").seats).toEqual({ e: "agent", f: "recorder", g: "watcher" });
    const five = [{ id: "g1", name: "1", members: ["a", "b", "c", "d", "e", "f"] }];
    expect(Object.values(LessonPlayer.start({}, five).group("g1").seats)).toEqual(["agent", "customer", "recorder", "watcher", "watcher", "watcher"]);
    expect(Object.values(LessonPlayer.start({ spare: "agent" }, five).group("g1").seats)).toEqual(["agent", "customer", "recorder", "watcher", "agent", "watcher"]);
    expect(Object.values(LessonPlayer.start({ spare: "mirror" }, five).group("g1").seats)).toEqual(["agent", "customer", "recorder", "watcher", "mirror", "mirror"]);
  });

  it("[M8] with as many rounds as people everybody has had every seat", () => {
    fc.assert(
      fc.property(seating, members, (plan, people) => {
        let now = assignSeats(plan, people);
        const had = new Map(people.map((person) => [person, new Set<string>()]));
        for (let round = 0; round < people.length; round += 1) {
          for (const person of people) had.get(person)?.add(now[person] ?? "");
          expect(Object.values(now).sort()).toEqual(Object.values(assignSeats(plan, people)).sort());
          now = rotateSeats(plan, people, now);
        }
        const all = new Set(Object.values(now));
        for (const seats of had.values()) expect(seats).toEqual(all);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it("[M8] everybody moves one on; a round can keep the seats; its attempt and its time are new", () => {
    const player = LessonPlayer.start().wait(60).take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    expect(player.group("g1")).toMatchObject({ seats: { a: "customer", b: "recorder", c: "watcher", d: "agent" }, round: 2, attempts: ["g1-r1", "g1-r2"], run: { since: 60_000 } });
    expect(player.group("g2").round).toBe(1);
    player.take(teacher, { type: "start-round", attempts: { g1: "g1-r3" }, rotate: false });
    expect(player.group("g1").seats).toEqual({ a: "customer", b: "recorder", c: "watcher", d: "agent" });
    expect(player.try(teacher, { type: "start-round", attempts: { g1: "g1-r1" }, rotate: true })?.code).toBe("lesson/attempt-doubled");
    expect(player.try(teacher, { type: "start-round", attempts: { g9: "n" }, rotate: true })?.code).toBe("lesson/group-unknown");
    expect(player.try(teacher, { type: "start-round", attempts: {}, rotate: true })?.code).toBe("lesson/no-groups");
  });

  it("[M8] a swap made by hand is moved on too", () => {
    const player = LessonPlayer.start().take(teacher, { type: "assign-seat", group: "g1", student: "c", seat: "watcher" }, { type: "assign-seat", group: "g1", student: "d", seat: "agent" });
    expect(player.group("g1").seats).toEqual({ a: "watcher", b: "customer", c: "watcher", d: "agent" });
    player.take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    expect(player.group("g1").seats).toEqual(rotateSeats({ seats: lessonGround.situation.cast.seats, spare: "observer" }, ["a", "b", "c", "d"], { a: "watcher", b: "customer", c: "watcher", d: "agent" }));
    expect(Object.values(player.group("g1").seats).sort()).toEqual(["agent", "customer", "recorder", "watcher"]);
  });

  it("[M8] who has the seat changes places, unless both may have it", () => {
    const seatsOf = (spare: Spare, student: string, seat: string) => LessonPlayer.start({ spare }).take(teacher, { type: "assign-seat", group: "g1", student, seat }).group("g1").seats;
    expect(seatsOf("observer", "c", "agent")).toEqual({ a: "recorder", b: "customer", c: "agent", d: "watcher" });
    expect(seatsOf("agent", "c", "agent")).toEqual({ a: "agent", b: "customer", c: "agent", d: "watcher" });
    expect(seatsOf("observer", "c", "watcher")).toEqual({ a: "agent", b: "customer", c: "watcher", d: "watcher" });
    const player = LessonPlayer.start({ spare: "mirror" }).take(teacher, { type: "assign-seat", group: "g1", student: "d", seat: "mirror" }, { type: "assign-seat", group: "g1", student: "c", seat: "mirror" });
    expect(player.group("g1").seats).toEqual({ a: "agent", b: "customer", c: "mirror", d: "mirror" });
    expect(LessonPlayer.start().try(teacher, { type: "assign-seat", group: "g1", student: "d", seat: "mirror" })?.code).toBe("lesson/seat-unknown");
    expect(LessonPlayer.start().try(teacher, { type: "assign-seat", group: "g1", student: "a", seat: "agent" })?.code).toBe("lesson/seat-held-already");
    expect(LessonPlayer.start({ customer: "script" }).try(teacher, { type: "assign-seat", group: "g1", student: "a", seat: "customer" })?.code).toBe("lesson/seat-unknown");
    expect(LessonPlayer.start().try(teacher, { type: "assign-seat", group: "g2", student: "a", seat: "agent" })?.code).toBe("lesson/not-in-group");
  });

  it("[M7] who comes late, or moves, gets a free seat", () => {
    const player = LessonPlayer.start().take(host, { type: "place-member", student: "z", group: "g2" });
    expect(player.group("g2").seats).toEqual({ e: "agent", f: "customer", g: "recorder", z: "watcher" });
    player.take(teacher, { type: "place-member", student: "a", group: "g2" });
    expect(player.group("g1")).toMatchObject({ members: ["b", "c", "d"], seats: { b: "customer", c: "recorder", d: "watcher" } });
    expect(player.group("g2").seats).toMatchObject({ a: "watcher" });
    player.take(teacher, { type: "place-member", student: "z", group: "g1" });
    expect(player.group("g1").seats).toMatchObject({ z: "agent" });
    player.take(teacher, { type: "place-member", student: "z", group: null });
    expect(player.group("g1").members).not.toContain("z");
    expect(player.try(teacher, { type: "place-member", student: "z", group: null })?.code).toBe("lesson/placed-already");
  });

  it("[M7] [M8] a guest looks on, also where a seat is free, and stays there while the others move on, unless a teacher puts the guest elsewhere", () => {
    const guest = (spare: Spare) => LessonPlayer.start({ spare }, [{ id: "g1", name: "1", members: ["a", "b"] }]).take(host, { type: "come", student: "z", link: "z-1", guest: true }).take(teacher, { type: "place-member", student: "z", group: "g1" });
    const next = (player: LessonPlayer, round: number) => player.take(teacher, { type: "start-round", attempts: { g1: `g1-r${round}` }, rotate: true }).group("g1").seats;
    for (const [spare, seat] of [["observer", "watcher"], ["mirror", "mirror"], ["agent", "watcher"]] as const) {
      const player = guest(spare);
      expect(player.group("g1").seats).toEqual({ a: "agent", b: "customer", z: seat });
      expect(next(player, 2)).toEqual({ a: "customer", b: "agent", z: seat });
      expect(next(player.take(host, { type: "go", student: "z", link: "z-1" }), 3)).toEqual({ a: "agent", b: "customer", z: seat });
    }
    const player = guest("observer").take(teacher, { type: "assign-seat", group: "g1", student: "z", seat: "agent" });
    expect(player.group("g1").seats).toEqual({ a: "watcher", b: "customer", z: "agent" });
    // Where a guest plays the others take turns in the seats that are left.
    expect([2, 3, 4].map((round) => next(player, round))).toEqual([{ a: "customer", b: "recorder", z: "agent" }, { a: "recorder", b: "customer", z: "agent" }, { a: "customer", b: "recorder", z: "agent" }]);
    expect(next(player.take(teacher, { type: "assign-seat", group: "g1", student: "z", seat: "watcher" }), 5)).toMatchObject({ z: "watcher" });
    expect(Object.values(next(player, 6)).sort()).toEqual(["agent", "customer", "watcher"]);
    const small = LessonPlayer.start({ seats: ["agent", "customer"] }, [{ id: "g1", name: "1", members: ["a"] }]).take(host, { type: "come", student: "z", link: "z-1", guest: true }).take(teacher, { type: "place-member", student: "z", group: "g1" });
    expect(small.group("g1").seats).toEqual({ a: "agent", z: "customer" });
  });

  it("[M7] a group has sixty people at most", () => {
    const full = [{ id: "g1", name: "1", members: Array.from({ length: 60 }, (_, index) => `s${index}`) }];
    expect(LessonPlayer.start({}, full).try(teacher, { type: "place-member", student: "z", group: "g1" })).toEqual({ code: "lesson/group-full", params: { group: "g1", most: 60 } });
  });

  it("[M7] seats follow the plan, whatever its order", () => {
    expect(seatsForPeople(lessonGround, { ...tinyPlan, seats: ["watcher", "agent", "customer"] }).map(({ id }) => id)).toEqual(["agent", "customer", "watcher"]);
  });
});
