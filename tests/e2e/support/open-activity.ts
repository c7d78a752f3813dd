/** Opens an activity of a shipped situation as a student does, and hands it in. */
import type { Page } from "playwright-core";
import { beginAttempt, enterPhase } from "./play-call.ts";

const handInButton = (page: Page) => page.getByRole("button", { name: /^(提交|Hand in)$/ });

/** A new attempt of `of` (unit/situation), gone on to the phase at `place` (0…7); resolves to the attempt's address. */
export async function openActivity(page: Page, place: number, id: string, { mode = "practice", of = "complaints/late-pickup" }: { mode?: "practice" | "exam"; of?: string } = {}): Promise<string> {
  const attempt = await beginAttempt(page, mode, of);
  await enterPhase(page, place);
  await page.goto(`${attempt}/${id}`);
  await handInButton(page).waitFor();
  return attempt;
}

/** Hands in, also what is not complete, and waits for the marks. */
export async function handIn(page: Page, complete = true): Promise<void> {
  await handInButton(page).click();
  if (!complete) await page.getByRole("dialog").getByRole("button", { name: /^(仍然提交|Hand in anyway)$/ }).click();
  await page.getByText(/^(这一项得分|Marks for this task)/).first().waitFor();
}
