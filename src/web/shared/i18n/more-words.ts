/** Owns where all other words are fetched from: those of lessons, teachers, authors, single kinds of activity. Together with those of i18n.ts, every file once. */
import type { ResourceKey } from "i18next";

export const moreWords = import.meta.glob<{ default: ResourceKey }>(["../../locales/*/*.json", "!../../locales/*/{attempt,call,common,failures,home,reasons,rejections,task,tries}.json"]);
