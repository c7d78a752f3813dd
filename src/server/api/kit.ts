/** Owns what the routes work with, and the type of the app that they are added to. Types only. */
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { ServerContent } from "../content.ts";
import type { Accounts } from "../people/accounts.ts";
import type { Demos } from "../people/demo.ts";
import type { Joining } from "../people/joining.ts";
import type { Sessions } from "../people/sessions.ts";
import type { FirstStart } from "../people/set-up.ts";
import type { WhatStays } from "../review/what-stays.ts";
import type { Store } from "../store/store.ts";
import type { LessonsPort, ReviewsPort } from "./ports.ts";

export type Kit = {
  store: Store;
  now(): number;
  sessions: Sessions;
  firstStart: FirstStart;
  accounts: Accounts;
  joining: Joining;
  content: ServerContent;
  whatStays: WhatStays;
  lessons: LessonsPort;
  reviews: ReviewsPort;
  demos: Demos;
  /** Whoever sets up finds a demonstration class. */
  startsWithDemo: boolean;
  backupFolder: string;
  version: string;
  /** Addresses of this server in the LAN. */
  addresses(): string[];
};

export type Api = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, ZodTypeProvider>;
