/** The authority of open practice: attempts are kept in this browser, content comes with the app. The core is fetched when an attempt is opened, English when somebody reads it. */
import type { ContentModule, SituationContent } from "virtual:kefu/practice";
import type { Locale } from "../../protocol/attempt.ts";
import { withEnglish } from "../../protocol/english-apart.ts";
import type { AttemptHost } from "../shared/attempt-connection.ts";
import { CodedError } from "../shared/coded-error.ts";
import type { AttemptStore } from "./attempt-store.ts";

/** `contents` by `unit/situation`; `school` gives what the school wrote itself, null where it has none of that id. */
export type Shipped = { school: (unit: string, situation: string) => Promise<SituationContent | null>; contents: Readonly<Record<string, () => Promise<ContentModule>>>; lexicon: () => Promise<{ default: SituationContent["lexicon"] }> };

/** The language of the screens; `before` is asked to wait before another one is shown. */
export type Language = { now(): Locale; before(prepare: (language: Locale) => Promise<void>): () => void };

/** `whole` has both languages, `inChinese` may lack English. */
type Found = { inChinese: SituationContent; whole: () => Promise<SituationContent> };

export function createPracticeHost(store: AttemptStore, shipped: Shipped, language: Language): AttemptHost {
  const readable = async ({ inChinese, whole }: Found, locale: Locale) => (locale === "en" ? whole().catch(() => inChinese) : inChinese);
  /** Old logs are replayed on the version they were made on, so the content is kept beside them: the Chinese at once, with its English when that has come. */
  const keep = async ({ inChinese, whole }: Found) => {
    await store.keepContent(inChinese).catch(() => undefined);
    whole().then((content) => store.keepContent(content)).catch(() => undefined);
  };

  return {
    storage: async () => store.kind,
    list: () => store.list(),
    create: async (unit, situation, mode) => {
      const found = await shippedContent(shipped, unit, situation);
      if (!found) throw new CodedError("practice/unknown-situation");
      const { startAttempt } = await import("./core.ts");
      const id = await startAttempt(store, found.inChinese, mode);
      await keep(found);
      return id;
    },
    open: async (attempt) => {
      const summary = await store.summary(attempt);
      if (!summary) throw new CodedError("practice/unknown-attempt");
      const found = await contentFor(store, shipped, summary.unit, summary.situation, versionOf(await store.read(attempt, 0)));
      const { resumeAttempt } = await import("./core.ts");
      return resumeAttempt(store, await readable(found, language.now()), attempt, (take) => language.before(async (next) => take(await readable(found, next))));
    },
    remove: (attempt) => store.remove(attempt),
    exportFile: async (attempt) => {
      const summary = await store.summary(attempt);
      if (!summary) throw new CodedError("practice/unknown-attempt");
      const events = await store.read(attempt, 0);
      const { writeAttemptFile } = await import("./attempt-file.ts");
      return writeAttemptFile({ attempt, unit: summary.unit, situation: summary.situation, version: versionOf(events), events });
    },
    importFile: async (text) => {
      const { takeIn } = await import("./take-in.ts");
      let taken: Found | undefined;
      const id = await takeIn(store, text, async ({ unit, situation, version }) => {
        const { inChinese, whole } = (taken = await contentFor(store, shipped, unit, situation, version));
        // What the list of tries says of it is kept in both languages.
        return whole().catch(() => inChinese);
      });
      if (taken) await keep(taken);
      return id;
    },
  };
}

async function shippedContent({ contents, lexicon, school }: Shipped, unit: string, situation: string): Promise<Found | null> {
  const load = contents[`${unit}/${situation}`];
  if (!load) return whole(await school(unit, situation));
  const [{ default: content, english }, { default: words }] = await Promise.all([load(), lexicon()]);
  const inChinese = { ...content, lexicon: words };
  return { inChinese, whole: async () => withEnglish(inChinese, (await english()).default) };
}

/** The content of that very version: what came with the app, else what was kept when the attempt began; the school is asked for what was not kept. */
async function contentFor(store: AttemptStore, shipped: Shipped, unit: string, situation: string, version: string): Promise<Found> {
  const current = `${unit}/${situation}` in shipped.contents && (await shippedContent(shipped, unit, situation));
  if (current && current.inChinese.version === version) return current;
  const found = whole(await store.content(version)) ?? (current || (await shippedContent(shipped, unit, situation)));
  if (!found) throw new CodedError("practice/unknown-situation");
  // A log whose beginning is damaged names no version; replaying it says where the damage is.
  if (version !== "" && found.inChinese.version !== version) throw new CodedError("practice/other-version");
  return found;
}

function whole(content: SituationContent | null | undefined): Found | null {
  return content ? { inChinese: content, whole: async () => content } : null;
}

function versionOf(events: readonly unknown[]): string {
  const first = events[0] as { version?: unknown } | undefined;
  return typeof first?.version === "string" ? first.version : "";
}
