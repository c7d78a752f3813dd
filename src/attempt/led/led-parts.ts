/** Owns joining what only attempts that a lesson leads need. For hosts that lead; open practice must not know it. */
import { reportCorrected } from "../corrected-report.ts";
import type { LedParts } from "../prepared.ts";
import { refuseLessonDetail } from "../refuse-lesson-detail.ts";
import { allTools } from "../tools/all-tools.ts";
import { seatView } from "../views/seat-view.ts";
import { lessonHappening } from "./lesson-happening.ts";
import { refusePart } from "./refuse-part.ts";

export const ledParts: LedParts = { tools: allTools, happeningOf: lessonHappening, refusePart, refuseDetail: refuseLessonDetail, seatView, reportOf: (prepared, state, performance) => reportCorrected(prepared, state, performance, { verdicts: [], credits: [] }) };
