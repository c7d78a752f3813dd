/** Owns the drafts of a school: kept as they are sent, listed, opened, stored by the page that holds them. Must not know how they are asked for. */
import type { DraftInfo, OpenedDraft, SaveDraft, SavedDraft } from "../../protocol/studio.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { isDocument } from "../../studio/envelope.ts";
import type { ServerContent } from "../content.ts";
import { fail } from "../fail.ts";
import { newId } from "../people/token.ts";
import type { Draft, Store } from "../store/store.ts";
import { draftInfo, holdOf, nobodyHolds, peopleOf } from "./draft-info.ts";
import { dropOldVersions, versionDue } from "./versions.ts";

const MOST_DRAFTS = 500;
const LONGEST_TITLE = 200;

/** `by`: the account that asks. */
type Asker = { school: string; by: string };

export type Drafts = {
  list(school: string): Promise<DraftInfo[]>;
  add(document: unknown, asker: Asker): Promise<string>;
  open(draft: Draft): Promise<OpenedDraft>;
  save(draft: Draft, wanted: SaveDraft, asker: Asker): Promise<SavedDraft>;
};

export function createDrafts({ store, content, now }: { store: Store; content: Pick<ServerContent, "course">; now(): number }): Drafts {
  /** What is kept beside the document, of it. */
  const placed = (document: StudioDocument, school: string): Pick<Draft, "place" | "unit" | "situation" | "title"> => {
    const { unit, situation } = document;
    const course = content.course();
    if (!course.units.some(({ id }) => id === unit)) throw fail("studio/unknown-unit", { unit });
    if (course.situations.some((one) => one.unit === unit && one.id === situation.id)) throw fail("studio/id-taken");
    return { place: `${school} ${unit} ${situation.id}`, unit, situation: situation.id, title: JSON.stringify(titleOf(situation.title)) };
  };

  return {
    list: async (school) => {
      const person = await peopleOf(store, school);
      return (await store.drafts.list(school)).map((draft) => draftInfo(draft, person, now())).sort((a, b) => b.updatedAt - a.updatedAt);
    },
    add: async (sent, { school, by }) => {
      const document = read(sent);
      const place = placed(document, school);
      if ((await store.drafts.list(school)).length >= MOST_DRAFTS) throw fail("studio/too-many-drafts", { most: MOST_DRAFTS });
      const at = now();
      const draft: Draft = { ...place, ...nobodyHolds, id: newId(), school, revision: 1, versions: 0, createdBy: by, createdAt: at, updatedBy: by, updatedAt: at, updatedPage: null, removedAt: null, publishedNumber: null, publishedAt: null, publishedContent: null, openPractice: false };
      if ((await store.drafts.add(draft, JSON.stringify(document))) === "taken") throw fail("studio/id-taken");
      return draft.id;
    },
    open: async (draft) => {
      const person = await peopleOf(store, draft.school);
      return { draft: draftInfo(draft, person, now()), document: JSON.parse((await store.drafts.document(draft.id)) ?? "{}") as OpenedDraft["document"] };
    },
    save: async ({ id }, { page, revision: known, document: sent, keepBefore = false }, { school, by }) => {
      const document = read(sent);
      const place = placed(document, school);
      const person = await peopleOf(store, school);
      for (;;) {
        const [draft, at] = [await store.drafts.get(id), now()];
        if (!draft) throw fail("studio/unknown-draft");
        const { revision, holdPage, versions } = draft;
        if (draft.removedAt !== null) throw fail("studio/in-trash");
        const hold = holdOf(draft, person, at);
        if (hold && hold.page !== page) throw fail("studio/held", { by: hold.by.name });
        // A page whose last answer was lost on the way sends again.
        const own = draft.updatedPage === page && revision === known + 1;
        if (revision !== known && !own) throw fail("studio/overtaken");
        const version = await versionDue(store, draft, { by, at, wanted: keepBefore });
        const saved = await store.drafts.change(id, {
          known: { revision, holdPage, versions, removedAt: null },
          values: { ...place, revision: revision + 1, versions: version?.number ?? versions, updatedBy: by, updatedAt: at, updatedPage: page, holdPage: page, holdBy: by, holdSince: hold?.since ?? at, holdAt: at },
          document: JSON.stringify(document),
          ...(version ? { version } : {}),
        });
        if (saved === "taken") throw fail("studio/id-taken");
        if (saved === "overtaken") continue;
        if (version) await dropOldVersions(store, id);
        return { revision: revision + 1, savedAt: at };
      }
    },
  };
}

function read(sent: unknown): StudioDocument {
  if (!isDocument(sent)) throw fail("studio/not-a-document");
  return sent;
}

/** As far as it is one: it may be just being written. */
function titleOf(title: unknown): DraftInfo["title"] {
  const short = (text: unknown) => (typeof text === "string" ? text.slice(0, LONGEST_TITLE) : "");
  if (typeof title !== "object" || title === null) return short(title);
  const both = { "zh-CN": short((title as Record<string, unknown>)["zh-CN"]), en: short((title as Record<string, unknown>)["en"]) };
  return both.en === "" ? both["zh-CN"] : both;
}
