import { expect, it } from "vitest";
import { seatLabel } from "./seat-label.ts";

it.each([
  ["客服专员小王（工号 22）", "客服", "客服"],
  ["组长（记录）", "记录", "记录"],
  ["Xiao Wang, agent no. 22", "Agent", "Agent"],
  ["派单员", "客服", "派单员"],
  ["年会接待（策划组）", "客服", "年会接待"],
  ["Recruiter (planning group)", "Agent", "Recruiter"],
  ["（旁听）", "客服", "（旁听）"],
])("[W116] %s, usually %s, is called %s", (title, usual, called) => expect(seatLabel(title, usual)).toBe(called));
