/** Owns what the parts of the live server work with. Types only. */
import type { CourseRubrics } from "../content.ts";
import type { Store } from "../store/store.ts";
import type { Attempt } from "./attempts.ts";
import type { Notice } from "./between.ts";
import type { Asked, Told } from "./asked.ts";
import type { Documents } from "./documents.ts";
import type { LeadOptions } from "./lead.ts";
import type { Lesson } from "./lessons.ts";
import type { Presence } from "./presence.ts";
import type { Registry } from "./registry.ts";
import type { Review } from "./reviews.ts";
import type { LiveIo } from "./socket-server.ts";

export type Live = {
  readonly io: LiveIo;
  readonly store: Store;
  readonly attempts: Registry<Attempt>;
  readonly lessons: Registry<Lesson>;
  /** By the lesson that they are of. */
  readonly reviews: Registry<Review>;
  /** The course's rating sheets. */
  rubrics(): CourseRubrics;
  readonly documents: Documents;
  readonly presence: Presence;
  now(): number;
  onFault(error: unknown, id?: string): void;
  /** The process goes, and all its pages with it. */
  closing: boolean;
  tell(notice: Notice): void;
  /** This process does what happens in the log; see processes.ts. */
  leads(log: string): boolean;
  /** Has it done by the process that leads the log. */
  atLeader(asked: Asked): Promise<Told>;
  /** With what the attempts that this process leads are led. */
  readonly leading: LeadOptions;
  /** Brings the lesson's attempts that this process leads to where it is. */
  lead(lesson: Lesson): Promise<void>;
  /** Does what the end of a lesson leaves to do: closes its attempts, notes in its record that it is over. What is done stays. */
  settle(lesson: Lesson): Promise<void>;
  showPresence(attempt: string): void;
};
