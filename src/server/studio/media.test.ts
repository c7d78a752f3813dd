import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftRow, lesson, schoolClass, versionRow } from "../../../tests/support/store-rows.ts";
import { dropUnusedMedia } from "./unused-media.ts";
import { addTeacher, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";

const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 12, ...Buffer.from("Exif GPS!!"), 0xff, 0xda, 0, 3, 1, 7, 7, 0xff, 0xd9]);
const stripped = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 7, 0xff, 0xd9]);
const tone = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(400, 1)]);

const DAY = 86_400_000;

describe("pictures and sounds", () => {
  let school: TestSchool;
  let wang: Person;

  beforeAll(async () => {
    school = await openSchool({ on: "sqlite" });
    wang = await addTeacher(school, await setUp(school), "wang");
  });
  afterAll(() => school.close());

  const put = (bytes: Buffer, type: string, by = wang) => by.ask("POST", "/api/studio/media", bytes, { "content-type": type });
  const code = async (answer: ReturnType<typeof put>) => `${(await answer).statusCode} ${((await answer).json() as { code: string }).code}`;

  it("[R58] are kept once, without place and device, and given to everybody as what they are and nothing else", async () => {
    const { file, size } = await ok<{ file: string; size: number }>(put(photo, "image/jpeg"));
    expect(await ok(put(stripped, "image/jpeg"))).toEqual({ file, size });
    expect(size).toBe(stripped.length);
    expect(file).toMatch(/^[0-9a-f]{64}\.jpg$/);
    const given = await school.person().ask("GET", `/api/media/${file}`);
    expect(given.rawPayload).toEqual(stripped);
    expect(given.headers).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": "nosniff", "cache-control": "private, max-age=31536000, immutable", "content-disposition": `inline; filename="${file}"` });
    expect((await ok<{ file: string }>(put(tone, "audio/mpeg"))).file).toMatch(/\.mp3$/);
  });

  it.each([
    ["a drawing that may hold a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/svg+xml", "415 server/json-only"],
    ["a drawing that is called a picture", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "image/png", "415 studio/not-media"],
    ["a picture that is called another", photo, "image/png", "415 studio/not-media"],
    ["a picture that breaks off", photo.subarray(0, 12), "image/jpeg", "415 studio/not-media"],
    ["a page", Buffer.from("<!doctype html>"), "text/html", "415 server/json-only"],
    ["nothing", Buffer.alloc(0), "image/png", "415 studio/not-media"],
    ["a text", Buffer.from('"x"'), "application/json", "415 studio/not-media"],
    ["a picture that is too large", Buffer.concat([photo, Buffer.alloc(2 * 1024 * 1024)]), "image/jpeg", "413 studio/media-too-large"],
    ["a sound that is too large", Buffer.concat([tone, Buffer.alloc(3 * 1024 * 1024)]), "audio/mpeg", "413 server/too-large"],
  ])("[R58] refuses %s", async (_, bytes, type, refused) => {
    expect(await code(put(bytes, type))).toBe(refused);
  });

  it("[R58] go a week after nothing of the school shows them any more: drafts, old versions, what was published, lessons", async () => {
    const { store, clock } = school;
    const [own] = await store.schools.list();
    const id = own?.id ?? "";
    const names = ["draft", "version", "published", "lesson", "nothing", "elsewhere"].map((name, index) => [name, `${String(index).repeat(64)}.png`] as const);
    const fileOf = Object.fromEntries(names);
    for (const [, file] of names) await store.media.add({ file, school: id, size: 3, by: "t", at: clock.at }, "AAAA");
    await store.media.add({ file: fileOf["elsewhere"] ?? "", school: "other", size: 3, by: "t", at: clock.at }, "AAAA");
    await store.contents.keep({ version: "p1", school: id, unit: "complaints", situation: "x", body: JSON.stringify({ file: fileOf["published"] }) });
    await store.contents.keep({ version: "l1", school: id, unit: "complaints", situation: "x", body: JSON.stringify({ file: fileOf["lesson"] }) });
    await store.drafts.add(draftRow("d1", { school: id, publishedContent: "p1", versions: 1 }), JSON.stringify({ file: fileOf["draft"] }));
    await store.drafts.change("d1", { known: {}, values: { versions: 2 }, version: { ...versionRow("d1", 1), body: JSON.stringify({ file: fileOf["version"] }) } });
    await store.classes.save(schoolClass("c1", { school: id }));
    await store.lessons.save(lesson("l1", "c1", { school: id, version: "l1" }));
    const kept = async () => (await store.media.list(id)).map(({ file }) => names.find(([, one]) => one === file)?.[0]).filter((name) => name !== undefined);
    await dropUnusedMedia(store, clock.at + 6 * DAY);
    expect((await kept()).sort()).toEqual(["draft", "elsewhere", "lesson", "nothing", "published", "version"]);
    await dropUnusedMedia(store, clock.at + 8 * DAY);
    expect((await kept()).sort()).toEqual(["draft", "lesson", "published", "version"]);
    expect([await store.media.body(fileOf["nothing"] ?? ""), await store.media.body(fileOf["elsewhere"] ?? "")]).toEqual([undefined, "AAAA"]);
  });

  it("[R58] takes none from students and strangers, nor from other sites, and no other route takes a picture", async () => {
    expect(await code(put(photo, "image/jpeg", school.person()))).toBe("401 server/sign-in-first");
    expect(await code(wang.ask("POST", "/api/studio/media", photo, { "content-type": "image/jpeg", origin: "http://elsewhere.example" }))).toBe("403 server/foreign-origin");
    expect(await code(wang.ask("POST", "/api/studio/drafts", photo, { "content-type": "image/jpeg" }))).toBe("415 server/json-only");
  });

  it.each(["0".repeat(64), `${"0".repeat(64)}.jpg`, "..%2F..%2Fetc%2Fpasswd", "x.constructor", "%00.png"])("[R58] has nothing under %s", async (name) => {
    expect((await school.person().ask("GET", `/api/media/${name}`)).statusCode).toBe(404);
  });
});
