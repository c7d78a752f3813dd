import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { schoolClass, student } from "../../../tests/support/store-rows.ts";
import { studentPin } from "../../../tests/support/student-pin.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { createJoining } from "./joining.ts";
import { createSessions } from "./sessions.ts";
import { forgetStudent } from "./students.ts";

describe("setting the first PIN", () => {
  it("[R16] a student who is removed while the PIN is being hashed stays removed", async () => {
    const [store, now] = [createMemoryStore(), () => 1000];
    const [of, li] = [schoolClass("c1", { code: "ABCDEF" }), student("li", "c1", { pinHash: null })];
    await store.classes.save(of);
    await store.students.saveAll([li]);
    const sessions = createSessions(store, now);
    const joining = createJoining(store, sessions, now, () => undefined).join(of.code, li.id, studentPin, "127.0.0.1");
    await nextTurn();
    await forgetStudent(store, sessions, li, now());
    await expect(joining).rejects.toMatchObject({ code: "people/unknown-student" });
    expect(await store.students.get(li.id)).toMatchObject({ removedAt: 1000, pinHash: null });
  });
});
