/** Owns the catalogue of what the REST interface fails with: every code with its HTTP status. Words for people stand in the locale file `server-failures`. */

const statuses = {
  "server/bad-request": 400,
  "server/bad-json": 400,
  "server/invalid": 400,
  "server/unknown-situation": 400,
  "server/sign-in-first": 401,
  "server/not-allowed": 403,
  "server/foreign-origin": 403,
  "server/not-found": 404,
  "server/unknown-content": 404,
  "server/lesson-running": 409,
  "server/too-large": 413,
  "server/json-only": 415,
  "server/too-many-requests": 429,
  "server/unexpected": 500,
  "server/damaged-log": 500,
  "backup/not-writable": 500,
  "server/busy": 503,
  "people/unknown-account": 400,
  "people/unknown-member": 400,
  "people/doubled-member": 400,
  "people/doubled-group": 400,
  "people/easy-pin": 400,
  "people/wrong-password": 401,
  "people/wrong-pin": 401,
  "people/wrong-set-up-code": 403,
  "people/unknown-room": 404,
  "people/unknown-student": 404,
  "people/set-up-done": 409,
  "people/account-taken": 409,
  "people/last-admin": 409,
  "people/own-account": 409,
  "people/number-taken": 409,
  "people/too-many-students": 409,
  "people/no-lesson": 409,
  "people/too-many-guests": 409,
  "people/too-many-tries": 429,
  "studio/not-a-document": 400,
  "studio/unknown-unit": 400,
  "studio/not-playable": 400,
  "studio/too-intricate": 400,
  "studio/unknown-media": 404,
  "studio/unknown-draft": 404,
  "studio/unknown-version": 404,
  "studio/held": 409,
  "studio/overtaken": 409,
  "studio/in-trash": 409,
  "studio/not-in-trash": 409,
  "studio/id-taken": 409,
  "studio/too-many-drafts": 409,
  "studio/media-full": 409,
  "studio/media-too-large": 413,
  "studio/not-media": 415,
} as const;

export type FailureCode = keyof typeof statuses;
export const failureCodes = Object.keys(statuses) as FailureCode[];

/** Codes of other parts (lessons, live) refuse what was asked, so the asker has to ask differently. */
export function statusOf(code: string): number {
  return Object.hasOwn(statuses, code) ? statuses[code as FailureCode] : 400;
}
