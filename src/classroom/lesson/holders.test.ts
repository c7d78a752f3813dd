import { describe, expect, it } from "vitest";
import { host, LessonPlayer, lessonGround, teacher } from "../../../tests/support/lesson-player.ts";
import { holders } from "./holders.ts";
import { isOnline } from "./people.ts";
import { initialLesson } from "./state.ts";

/** Who holds agent, customer, recorder, observer of the first group: p or s. */
const heldIn = (player: LessonPlayer) => holders(lessonGround, player.state, player.at)[0]?.seats.map(({ holder }) => holder[0]).join("");

describe("holders", () => {
  it("[M9] a person while online or gone for less than the grace time, then the script, then the person again", () => {
    const player = LessonPlayer.start().come("a", "b", "c", "d");
    expect(heldIn(player)).toBe("pppp");
    player.wait(100).go("b").wait(29);
    expect(heldIn(player)).toBe("pppp");
    player.wait(1);
    expect(heldIn(player)).toBe("pspp");
    expect(heldIn(player.come("b"))).toBe("pppp");
  });

  it("[M9] two pages open: gone when both are", () => {
    const player = LessonPlayer.start().come("a").take(host, { type: "come", student: "a", link: "a-2" });
    expect(player.try(host, { type: "come", student: "a", link: "a-2" })?.code).toBe("lesson/link-open");
    player.go("a");
    expect(isOnline(player.running, "a")).toBe(true);
    player.take(host, { type: "go", student: "a", link: "a-2" });
    expect(isOnline(player.running, "a")).toBe(false);
    expect(player.try(host, { type: "go", student: "a", link: "a-2" })?.code).toBe("lesson/link-unknown");
    expect(player.try(host, { type: "go", student: "__proto__", link: "x" })?.code).toBe("lesson/link-unknown");
  });

  it("[M9] fifty pages at most", () => {
    const player = LessonPlayer.start();
    for (let link = 0; link < 50; link += 1) player.take(host, { type: "come", student: "a", link: `l${link}` });
    expect(player.try(host, { type: "come", student: "a", link: "l50" })?.code).toBe("lesson/too-many-links");
  });

  it("[M9] who never came is waited for until the grace time is over", () => {
    const player = LessonPlayer.start();
    expect(heldIn(player)).toBe("pppp");
    expect(heldIn(player.wait(30))).toBe("ssss");
  });

  it("[M9] the script plays the customer always, or until a person comes", () => {
    expect(heldIn(LessonPlayer.start({ customer: "script" }).come("a", "b", "c", "d"))).toBe("pspp");
    const player = LessonPlayer.start({ customer: "script-until-person" });
    expect(heldIn(player)).toBe("pspp");
    expect(heldIn(player.come("b"))).toBe("pppp");
    expect(heldIn(player.go("b").wait(29))).toBe("pppp");
    expect(heldIn(player.come("a").wait(1))).toBe("psss");
  });

  it("[M9] nobody's seat is the script's; the teacher puts it there and gives it back", () => {
    const player = LessonPlayer.start({}, [{ id: "g1", name: "1", members: ["a", "b"] }]).come("a", "b");
    expect(heldIn(player)).toBe("ppss");
    player.take(teacher, { type: "take-seat", group: "g1", seat: "agent", by: "script" });
    expect(heldIn(player)).toBe("spss");
    expect(player.try(teacher, { type: "take-seat", group: "g1", seat: "agent", by: "script" })?.code).toBe("lesson/seat-scripted");
    player.take(teacher, { type: "take-seat", group: "g1", seat: "agent", by: "person" });
    expect(heldIn(player)).toBe("ppss");
    expect(player.try(teacher, { type: "take-seat", group: "g1", seat: "agent", by: "person" })?.code).toBe("lesson/seat-not-scripted");
    expect(player.try(teacher, { type: "take-seat", group: "g1", seat: "throne", by: "script" })?.code).toBe("lesson/seat-unknown");
  });

  it("[M9] one of two agents is enough; before the lesson nobody holds anything", () => {
    const player = LessonPlayer.start({ spare: "agent" }, [{ id: "g1", name: "1", members: ["a", "b", "c", "d", "e"] }]).come("a", "b", "c", "d", "e");
    expect(heldIn(player.go("a").wait(60))).toBe("pppp");
    expect(holders(lessonGround, initialLesson, 0)).toEqual([]);
  });
});
