/** Whoever tries secrets of others, from one computer or many; one store is enough, what is counted is counted in memory. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studentPin } from "../../../tests/support/student-pin.ts";
import type { ClassInfo } from "../../protocol/api.ts";
import { hashSecret } from "../people/secret.ts";
import { addClass, addTeacher, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";

let school: TestSchool;
let admin: Person;
let wang: Person;
beforeAll(async () => {
  school = await openSchool();
  admin = await setUp(school);
  wang = await addTeacher(school, admin, "wang");
});
afterAll(() => school.close());

describe("guessing", () => {
  it("[R23] tries from other computers hold up neither a browser that the account has signed in with, nor those at other addresses", async () => {
    await addTeacher(school, admin, "busy");
    const url = "/api/sign-in";
    const at = (address: string, cookie = "") => (password: string, account = "busy") => school.person(cookie).ask("POST", url, { account, password }, { "x-forwarded-for": address });
    const right = await at("10.0.0.1")("waybill-2026");
    const mark = [right.headers["set-cookie"] ?? ""].flat()[0]?.split(";")[0] ?? "";
    const statuses = async (tries: ReturnType<typeof at>, count: number) => (await Promise.all(Array.from({ length: count }, () => tries("wrong-one")))).map(({ statusCode }) => statusCode);
    // A computer of the class, then all of them.
    expect((await statuses(at("10.0.0.7"), 12)).filter((status) => status === 429)).toHaveLength(2);
    expect((await at("10.0.0.1")("waybill-2026")).statusCode).toBe(200);
    for (let computer = 10; computer < 20; computer += 1) await statuses(at(`10.0.0.${computer}`), 10);
    expect((await at("10.0.0.99")("waybill-2026")).statusCode).toBe(429);
    expect((await at("10.0.0.99", mark)("waybill-2026")).statusCode).toBe(200);
    // The mark is the account's alone, and is not free of counting.
    expect((await statuses(at("10.0.0.99", mark), 12)).filter((status) => status === 429)).toHaveLength(2);
    expect((await at("10.0.0.7", mark)("wrong-one", "wang")).statusCode).toBe(401);
    const forged = mark.replace(/.$/, (sign) => (sign === "A" ? "B" : "A"));
    expect((await at("10.0.0.98", forged)("waybill-2026")).statusCode).toBe(429);
    school.clock.at += 300_000;
    expect((await at("10.0.0.7")("waybill-2026")).statusCode).toBe(200);
  });

  it("[R24] whoever tries a PIN on one name after another is slowed down and told of to the teacher, and the class comes in all the same", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `学生${index + 1}`);
    const { info, students } = await addClass(wang, "七班", names);
    const pinHash = await hashSecret(studentPin);
    await school.store.students.saveAll(await Promise.all(students.map(async ({ id }) => ({ ...(await school.store.students.get(id))!, pinHash }))));
    const from = (address: string) => (student: string | undefined, pin: string) => school.person().ask("POST", `/api/rooms/${info.code}/join`, { student, pin }, { "x-forwarded-for": address });
    const guessedAt = async () => (await ok<ClassInfo[]>(wang.ask("GET", "/api/classes"))).find(({ id }) => id === info.id)?.guessedAt;
    // Everybody at once behind one address, one in four mistyping.
    const [door, guesser] = [from("10.1.0.1"), from("10.1.0.2")];
    expect((await Promise.all(students.map(({ id }, index) => door(id, index % 4 === 0 ? "2846" : studentPin)))).filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
    expect(await guessedAt()).toBeNull();
    const tries = await Promise.all(students.map(({ id }) => guesser(id, "5937")));
    expect(tries.filter(({ statusCode }) => statusCode === 401)).toHaveLength(31);
    expect(tries.find(({ statusCode }) => statusCode === 429)?.json()).toEqual({ code: "people/too-many-tries", params: { seconds: 10 } });
    expect(await guessedAt()).toBe(school.clock.at);
    // Right or wrong, one in ten seconds from there; others are not held up.
    expect((await guesser(students[0]?.id, studentPin)).statusCode).toBe(429);
    expect((await from("10.1.0.3")(students[0]?.id, studentPin)).statusCode).toBe(200);
    school.clock.at += 10_000;
    expect((await guesser(students[1]?.id, studentPin)).statusCode).toBe(200);
    school.clock.at += 300_000;
    expect((await Promise.all(students.slice(2, 6).map(({ id }) => guesser(id, studentPin)))).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    school.clock.at += 8 * 3_600_000;
    expect(await guessedAt()).toBeNull();
  });
});
