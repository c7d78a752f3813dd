/** Owns the one table that says who may do what: every route and every live message, each with who and on what condition. What has no entry is forbidden. */
import type { LessonCommandType } from "../../classroom/lesson/command.ts";
import type { ReviewCommandType } from "../../classroom/review/command.ts";
import type { AccountActor, Nobody, StudentActor, Who } from "./actor.ts";
import { always, ownAttemptOrReport, ownClass, ownDraft, ownGroup, ownLesson, ownReport, ownSchool, ownSeat } from "./conditions.ts";
import type { OfAttempt, OfClass, OfDraft, OfGroup, OfLesson, OfSchool, OfSeat } from "./resource.ts";

type ActorOf = { nobody: Nobody; student: StudentActor; guest: StudentActor; teacher: AccountActor; admin: AccountActor };
export type Row<Resource> = { readonly [Name in Who]?: (actor: ActorOf[Name], resource: Resource) => boolean };

const rows = <Resource>() => <const Name extends string>(table: Record<Name, Row<Resource>>): Record<Name, Row<Resource>> => table;

const anybody = { nobody: always, student: always, guest: always, teacher: always, admin: always };
const somebody = { student: always, guest: always, teacher: always, admin: always };
const accounts = { teacher: always, admin: always };
const adminOfSchool = { admin: ownSchool };
const staffOfSchool = { teacher: ownSchool, admin: ownSchool };
const staff = { teacher: ownClass, admin: ownSchool };

/** Of nothing in particular: what they give is the asker's own. */
const nothing = rows<null>()({
  "GET /healthz": anybody,
  "GET /readyz": anybody,
  "GET /metrics": anybody,
  "GET /*": anybody,
  "GET /api/docs*": anybody,
  "GET /api/site": anybody,
  "POST /api/setup": { nobody: always },
  "POST /api/sign-in": anybody,
  "POST /api/sign-out": somebody,
  "POST /api/password": accounts,
  "GET /api/classes": accounts,
  "POST /api/classes": accounts,
  "GET /api/lesson-choices": accounts,
  "GET /api/lesson-choices/:unit/:situation/marks": accounts,
  "GET /api/rooms/:code": anybody,
  "POST /api/rooms/:code/join": anybody,
  "POST /api/rooms/:code/guest": anybody,
  "POST /api/demo": accounts,
  "DELETE /api/demo": accounts,
  "GET /api/practice/situations": anybody,
  "GET /api/practice/situations/:version/task": anybody,
  "GET /api/practice/situations/:version": anybody,
  "GET /api/studio/library": accounts,
  "GET /api/studio/library/:unit/:situation": accounts,
  "GET /api/studio/drafts": accounts,
  "POST /api/studio/drafts": accounts,
  "POST /api/studio/media": accounts,
  // Practice alone is for everybody; the name of a file is that of its content and cannot be guessed.
  "GET /api/media/:file": anybody,
});

/** Of the whole school, or of one of its accounts. */
const school = rows<OfSchool>()({
  // Teachers choose colleagues for a class.
  "GET /api/accounts": staffOfSchool,
  "POST /api/accounts": adminOfSchool,
  "PATCH /api/accounts/:account": adminOfSchool,
  "DELETE /api/accounts/:account": adminOfSchool,
  // Of all classes, and of none in particular.
  "GET /api/statistics": staffOfSchool,
  "GET /api/statistics.csv": staffOfSchool,
  "DELETE /api/statistics": adminOfSchool,
  "GET /api/settings": adminOfSchool,
  "PUT /api/settings": adminOfSchool,
  "GET /api/backups": adminOfSchool,
  "POST /api/backups": adminOfSchool,
  "GET /api/backups/:name": adminOfSchool,
});

/** Authors of a school write together; away for good is what its own author says, or an administrator. */
const draft = rows<OfDraft>()({
  "GET /api/studio/drafts/:draft": staffOfSchool,
  "PUT /api/studio/drafts/:draft": staffOfSchool,
  "DELETE /api/studio/drafts/:draft": staffOfSchool,
  "POST /api/studio/drafts/:draft/restore": staffOfSchool,
  "DELETE /api/studio/drafts/:draft/forever": { teacher: ownDraft, admin: ownSchool },
  "POST /api/studio/drafts/:draft/hold": staffOfSchool,
  "POST /api/studio/drafts/:draft/let-go": staffOfSchool,
  "GET /api/studio/drafts/:draft/versions": staffOfSchool,
  "POST /api/studio/drafts/:draft/versions": staffOfSchool,
  "GET /api/studio/drafts/:draft/versions/:number": staffOfSchool,
  "POST /api/studio/drafts/:draft/publish": staffOfSchool,
  "POST /api/studio/drafts/:draft/withdraw": staffOfSchool,
});

const ofClass = rows<OfClass>()({
  "PATCH /api/classes/:class": staff,
  "DELETE /api/classes/:class": staff,
  "GET /api/classes/:class/students": staff,
  "PATCH /api/classes/:class/students/:student": staff,
  "DELETE /api/classes/:class/students/:student": staff,
  "DELETE /api/classes/:class/students/:student/pin": staff,
  "GET /api/classes/:class/students/:student/export": staff,
  "GET /api/classes/:class/export": staff,
  "POST /api/classes/:class/roster/preview": staff,
  "POST /api/classes/:class/roster": staff,
  "GET /api/classes/:class/grouping": staff,
  "PUT /api/classes/:class/grouping": staff,
  "POST /api/classes/:class/grouping/proposal": staff,
  "GET /api/classes/:class/absences/:day": staff,
  "PUT /api/classes/:class/students/:student/absences/:day": staff,
  "DELETE /api/classes/:class/students/:student/absences/:day": staff,
  "GET /api/classes/:class/lessons": staff,
  "POST /api/classes/:class/lessons": staff,
  "GET /api/classes/:class/gradebook.xlsx": staff,
  "GET /api/classes/:class/gradebook.csv": staff,
  "GET /api/classes/:class/gradebook.json": staff,
  "GET /api/classes/:class/term": staff,
});

const lesson = rows<OfLesson>()({
  "DELETE /api/lessons/:lesson": staff,
  "GET /api/lessons/:lesson/review/attempts/:attempt/report": staff,
  "GET /api/lessons/:lesson/review/attempts/:attempt": staff,
  "GET /api/lessons/:lesson/review/attempts/:attempt/evidence": staff,
  "GET /api/lessons/:lesson/review/similar": staff,
  "POST /api/lessons/:lesson/review/wording": staff,
  "GET /api/lessons/:lesson/review/statistics": staff,
  "GET /api/lessons/:lesson/review/audit": staff,
  "GET /api/lessons/:lesson/review/export.json": staff,
  "GET /api/lessons/:lesson/review/export.csv": staff,
  "open:lesson": { student: ownLesson, guest: ownLesson },
  "open:monitor": staff,
  "open:screen": staff,
  "open:review": staff,
  "open:result": { student: ownLesson, guest: ownLesson },
});

const attempt = rows<OfAttempt>()({
  "open:attempt": { student: ownAttemptOrReport, guest: ownAttemptOrReport, ...staff },
  "attempt:report": { student: ownReport, guest: ownReport, ...staff },
});

/** What is said and done in an attempt comes from people who sit in it; teachers lead it by the lesson. */
const seat = rows<OfSeat>()({
  "attempt:do": { student: ownSeat, guest: ownSeat },
  "attempt:present": { student: ownSeat, guest: ownSeat },
});

const lead: Row<OfGroup> = staff;
const members: Row<OfGroup> = { student: ownGroup, guest: ownGroup };
/** Nobody over the wire: the host's own. */
const host: Row<OfGroup> = {};

/** Commands to a lesson; `members` of the resource are those of the asker's group. */
const commands = {
  "lesson:start-lesson": host,
  "lesson:come": host,
  "lesson:go": host,
  "lesson:enter-phase": lead,
  "lesson:give-time": lead,
  "lesson:pause": lead,
  "lesson:resume": lead,
  "lesson:end-lesson": lead,
  "lesson:place-member": lead,
  "lesson:assign-seat": lead,
  "lesson:start-round": lead,
  "lesson:take-seat": lead,
  "lesson:ask-help": members,
  "lesson:close-help": { ...lead, ...members },
  "lesson:whisper": lead,
  "lesson:read-whisper": members,
  "lesson:project": lead,
  "lesson:debrief": lead,
  "lesson:release": lead,
  "lesson:inject-card": lead,
  "lesson:set-mood": lead,
} satisfies Record<`lesson:${LessonCommandType}`, Row<OfGroup>>;

/** Commands to a lesson's review; `members` of the resource are those of the group whose marks it is about, of the asker's where it is about none. */
const reviewing = {
  "review:set-weights": lead,
  "review:set-counts": lead,
  "review:set-rubric": lead,
  "review:remove-rubric": lead,
  "review:open-rating": lead,
  "review:close-rating": lead,
  // Whom one may rate by which rubric is the review's rule: members each other, observers the groups they watch.
  "review:rate": { student: ownLesson, guest: ownLesson, ...staff },
  "review:correct-verdicts": lead,
  "review:correct-credit": lead,
  "review:drop-correction": lead,
  "review:add-wording": lead,
  "review:drop-wording": lead,
  "review:set-share": lead,
  "review:set-leader": lead,
  "review:write-remark": lead,
  "review:confirm-group": lead,
  "review:reopen-group": lead,
  "review:release-results": lead,
  "review:withdraw-results": lead,
  "review:appeal": members,
  "review:answer-appeal": lead,
  "review:claim": lead,
  "review:leave-claim": lead,
  "review:undo": lead,
} satisfies Record<`review:${ReviewCommandType}`, Row<OfGroup>>;

/** The table by what is acted on. */
export const subjects = { nothing, school, draft, class: ofClass, lesson, attempt, seat, group: commands, review: reviewing };
export const rights = { ...nothing, ...school, ...draft, ...ofClass, ...lesson, ...attempt, ...seat, ...commands, ...reviewing };
export type Action = keyof typeof rights;
export type ResourceOf<Name extends Action> = (typeof rights)[Name] extends Row<infer Resource> ? Resource : never;
