/** Owns publishing: a draft as it is becomes content that lessons begin on, or is withdrawn from those that come. Must not know how it is asked for. */
import type { DraftVersion as VersionInfo, Publish } from "../../protocol/studio.ts";
import type { ServerContent } from "../content.ts";
import { fail } from "../fail.ts";
import type { Draft, Store } from "../store/store.ts";
import { checkApart } from "./check-apart.ts";
import { peopleOf } from "./draft-info.ts";
import { keptAs, versionInfo } from "./versions.ts";

export type Publishing = {
  publish(draft: Draft, wanted: Publish, by: string): Promise<VersionInfo>;
  withdraw(draft: Draft): Promise<void>;
};

export function createPublishing({ store, content, now }: { store: Store; content: Pick<ServerContent, "course" | "published">; now(): number }): Publishing {
  return {
    publish: async ({ id, school }, { name = "", openPractice, revision }, by) => {
      const { published } = content;
      const { lexicon, forms, situations } = content.course();
      let checked: Awaited<ReturnType<typeof checkApart>> | null = null;
      for (;;) {
        const draft = await store.drafts.get(id);
        if (!draft) throw fail("studio/unknown-draft");
        if (draft.removedAt !== null) throw fail("studio/in-trash");
        if (draft.revision !== revision) throw fail("studio/overtaken");
        const { unit, situation, versions } = draft;
        // The course may have got one of that id meanwhile.
        if (situations.some((one) => one.unit === unit && one.id === situation)) throw fail("studio/id-taken");
        // Another draft was published under it before it was renamed.
        if ((await published.choices(school)).some((one) => one.unit === unit && one.situation === situation && one.version !== draft.publishedContent)) throw fail("studio/id-taken");
        checked ??= await checkApart((await store.drafts.document(id)) ?? "{}", { lexicon, forms });
        if ("errors" in checked) throw fail("studio/not-playable", { count: checked.errors });
        const { version: made, body } = checked.content;
        const at = now();
        if (!(await store.contents.get(made))) await store.contents.keep({ version: made, school, unit, situation, body });
        const version = await keptAs(store, draft, { kind: "published", name: name === "" ? null : name, by, at, madeAt: at, content: made });
        const { number } = version;
        const changed = await store.drafts.change(id, { known: { revision, versions, removedAt: null }, values: { versions: number, publishedNumber: number, publishedAt: at, publishedContent: made, openPractice }, version });
        if (changed === "saved") return versionInfo(version, await peopleOf(store, school));
      }
    },
    withdraw: async ({ id }) => {
      await store.drafts.change(id, { known: {}, values: { publishedNumber: null, publishedAt: null, publishedContent: null, openPractice: false } });
    },
  };
}
