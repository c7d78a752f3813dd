/** The authority of questions, words and forms with what came with the app. */
import { forms, pools, terms } from "virtual:kefu/knowledge";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { keptDrafts } from "./form-drafts.ts";
import { createKnowledgeHost } from "./knowledge-host.ts";
import { keptRecalls } from "./recalls.ts";

export function shippedKnowledge(): KnowledgeHost {
  return createKnowledgeHost({ pools, terms, forms }, keptRecalls(ownStorage()), keptDrafts(ownStorage()), () => Date.now());
}

/** Asking for it alone may fail where cookies are forbidden. */
function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
