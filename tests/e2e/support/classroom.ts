/** A class on a site of its own: made as a teacher's page makes it, entered as people enter it. */
import type { Locator, Page } from "playwright-core";
import { makeClass, setUpSchool, teacherPassword, type MadeClass, type Visitor } from "../../support/class-server.ts";
import { studentPin } from "../../support/student-pin.ts";
import type { Site } from "./site.ts";

/** The name under which a school's computers find the site. Browsers trust 127.0.0.1 as they trust https; this one they do not. */
export const onLan = (url: string) => url.replace("127.0.0.1", "kefu.lan");

/** In a lesson the stage's computers all work at once, so what is awaited may take longer than alone. */
export const patient = { timeout: 20_000 };

/** A school, its teacher, and a class whose students sit in groups of two. */
export async function foundClass(site: Site, names: readonly string[]): Promise<{ teacher: Visitor; made: MadeClass }> {
  const teacher = await setUpSchool({ url: site.baseUrl, setUpCode: site.setUpCode });
  const made = await makeClass(teacher, names);
  const pairs = Array.from({ length: Math.ceil(names.length / 2) }, (_, place) => made.students.slice(place * 2, place * 2 + 2));
  await teacher.get("PUT", `/api/classes/${made.id}/grouping`, { groups: pairs.map((pair, place) => ({ id: `g${place + 1}`, name: `第 ${place + 1} 组`, members: pair.map(({ id }) => id) })) });
  return { teacher, made };
}

/** A colleague of the first teacher, for `signIn`. */
export async function addColleague(teacher: Visitor, name: string, account: string): Promise<void> {
  await teacher.get("POST", "/api/accounts", { name, account, role: "teacher", password: teacherPassword });
}

export async function signIn(page: Page, account = "lin"): Promise<void> {
  await page.locator("input[autocomplete=username]").fill(account);
  await page.locator("input[type=password]").fill(teacherPassword);
  await page.keyboard.press("Enter");
  await page.locator("input[type=password]").waitFor({ state: "detached" });
}

/** Comes into a room by keyboard: the name by its initials, then a PIN, which the first time is typed twice. */
export async function comeIn(page: Page, initials: string): Promise<void> {
  await page.getByRole("textbox", { name: "找自己的名字" }).waitFor();
  await page.keyboard.type(initials);
  await page.keyboard.press("Enter");
  await page.getByLabel("给自己设一个 PIN 码").waitFor();
  await page.keyboard.type(studentPin);
  await page.keyboard.press("Tab");
  await page.keyboard.type(studentPin);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/lesson/);
}

export const linesOf = (page: Page): Locator => page.getByRole("log");

/** Says it, in whatever seat the page sits, and waits until it has arrived. */
export async function say(page: Page, words: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^(你对客户说|你以客户的身份说)$/ });
  await box.fill(words);
  await box.press("Enter");
  await linesOf(page).getByText(words.slice(-6)).first().waitFor(patient);
}
