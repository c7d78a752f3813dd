/** Owns what each part of the filing gets: the volume, whether it may be changed, and saving one part of it. */
import type { ActivityViewOf, Answer } from "../../../../protocol/attempt.ts";
import type { SendResult } from "../../../shared/attempt-connection.ts";

export type ArchiveProps = { activity: ActivityViewOf<"archive">; editable: boolean; save: (part: Extract<Answer, { kind: "archive" }>) => Promise<SendResult> };
