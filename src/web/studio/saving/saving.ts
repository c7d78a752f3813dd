/**
 * Owns keeping a draft: holds it for this page, stores what was written a moment after the last key, and keeps a copy in this browser until the server has it.
 * Must not know how it is shown.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Rejection } from "../../../protocol/attempt.ts";
import type { Hold } from "../../../protocol/studio.ts";
import type { ChangeCode } from "../../../studio/change-codes.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Api } from "../../shared/api/client.ts";
import { CodedError, codeOf } from "../../shared/coded-error.ts";
import { newId } from "../../shared/new-id.ts";
import type { Studio } from "../studio.ts";
import { leaving } from "./leaving.ts";
import { keepCopySoon, readCopy, removeCopy } from "./offline-copy.ts";

/**
 * `saved`: the server has everything. `offline`: it cannot be reached, this browser keeps a copy. `held`: somebody else writes. `overtaken`: another page stored meanwhile, and
 * what is here could not be. `refused`: the server does not take it.
 */
export type SavingState = { state: "saved" | "waiting" | "saving" | "offline" | "held" | "overtaken" | "refused"; savedAt: number | null; hold: Hold | null; /** What was written here last could not be stored before somebody else began. */ unsaved: boolean; fault: Rejection | null; /** A copy of this browser that the server never got. */ left: StudioDocument | null };

export type Saving = {
  store: StoreApi<SavingState>;
  /** Begins to hold and to store; gives back how to stop. */
  begin(): () => void;
  /** Stores what is there now; whether the server has everything. */
  flush(): Promise<boolean>;
  /** The same for what must not go on otherwise: fails with what stood in the way. */
  settle(): Promise<void>;
  /** Writes here although another page holds the draft. */
  takeOver(): Promise<void>;
  /** Takes what the server has, and drops what is here. */
  takeTheirs(): Promise<void>;
  /** Takes the copy that this browser kept, or drops it. */
  takeLeft(): void;
  dropLeft(): void;
  revision(): number;
};

const WHOLE: ReadonlySet<ChangeCode> = new Set<ChangeCode>(["restore-version", "take-over-import"]);

const QUIET = 800;
const HOLD_EVERY = 15_000;
const AGAIN = 5_000;

export function createSaving({ draft, revision: first, studio, api }: { draft: string; revision: number; studio: Studio; api: Api }): Saving {
  const page = newId();
  const store = createStore<SavingState>(() => ({ state: "saved", savedAt: null, hold: null, unsaved: false, fault: null, left: null }));
  let revision = first;
  let stored = studio.getState().history.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: Promise<boolean> | null = null;

  const documentNow = () => studio.getState().history.document;

  async function send(): Promise<boolean> {
    const { document, done } = studio.getState().history;
    if (document === stored) return answers();
    store.setState({ state: "saving" });
    // What a whole other text takes the place of stays as a version.
    const keepBefore = WHOLE.has(done[done.length - 1]?.name.code ?? "edit-text");
    try {
      const saved = await api.studio.save(draft, { page, revision, document, keepBefore });
      revision = saved.revision;
      stored = document;
      store.setState({ state: documentNow() === document ? "saved" : "waiting", savedAt: saved.savedAt, fault: null });
      if (documentNow() === document) await removeCopy(draft);
      else wait(QUIET);
      return documentNow() === document;
    } catch (error) {
      return failed(codeOf(error));
    }
  }

  /** Nothing to store: whether the server is there is asked all the same once it was not, or the page would go on saying so. */
  async function answers(): Promise<boolean> {
    if (store.getState().state === "offline") await hold(false);
    return store.getState().state !== "offline";
  }

  function failed(fault: Rejection): false {
    const state = fault.code === "studio/held" ? "held" : fault.code === "studio/overtaken" ? "overtaken" : fault.code === "web/offline" || fault.code === "web/no-server" ? "offline" : "refused";
    store.setState({ state, fault });
    if (state === "offline") wait(AGAIN);
    if (state === "held") {
      studio.getState().setReadOnly("held");
      // Who it is, the refusal does not say.
      void hold(false);
    }
    return false;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    under ??= send().finally(() => (under = null));
    return under;
  }

  async function settle(): Promise<void> {
    // Who writes on meanwhile has more to store.
    for (let tries = 3; tries > 0; tries -= 1) if (await flush()) return;
    const { fault } = store.getState();
    throw new CodedError(fault?.code ?? "server/busy", fault?.params);
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  }

  async function hold(take: boolean): Promise<void> {
    try {
      const held = await api.studio.hold(draft, page, take);
      store.setState({ hold: held.yours ? null : held.hold });
      const { readOnly, setReadOnly } = studio.getState();
      if (!held.yours) {
        store.setState({ state: "held", unsaved: documentNow() !== stored });
        setReadOnly("held");
        // Who reads, reads what was stored last.
        if (held.revision !== revision && documentNow() === stored) await takeNewest();
      } else if (held.revision !== revision && documentNow() === stored) {
        await takeTheirs();
      } else if (held.revision !== revision) {
        store.setState({ state: "overtaken" });
      } else if (readOnly === "held") {
        setReadOnly(null);
        store.setState({ state: documentNow() === stored ? "saved" : "waiting" });
        if (documentNow() !== stored) wait(QUIET);
      } else if (store.getState().state === "offline" && documentNow() === stored) {
        store.setState({ state: "saved", fault: null });
      }
    } catch (error) {
      // Whoever writes without a line goes on writing: the server decides when the line is back.
      if (store.getState().state === "saved" && codeOf(error).code.startsWith("web/")) store.setState({ state: "offline", fault: codeOf(error) });
    }
  }

  async function takeNewest(): Promise<void> {
    const opened = await api.studio.open(draft);
    revision = opened.draft.revision;
    stored = opened.document as StudioDocument;
    studio.getState().replace(stored);
  }

  async function takeTheirs(): Promise<void> {
    await takeNewest();
    await removeCopy(draft);
    store.setState({ state: "saved", fault: null });
    if (studio.getState().readOnly === "held") await hold(false);
  }

  return {
    store,
    flush,
    settle,
    takeTheirs,
    revision: () => revision,
    takeOver: () => hold(true),
    begin() {
      void readCopy(draft).then((copy) => copy && store.setState({ left: copy.document }));
      void hold(false);
      const holding = setInterval(() => void hold(false), HOLD_EVERY);
      const unsubscribe = studio.subscribe(({ history }, { history: before }) => {
        if (history.document === before.document || history.document === stored) return;
        if (store.getState().state !== "overtaken" && store.getState().state !== "offline") store.setState({ state: "waiting" });
        keepCopySoon(draft, () => (documentNow() === stored ? null : documentNow()));
        wait(store.getState().state === "offline" ? AGAIN : QUIET);
      });
      const leave = (event: BeforeUnloadEvent) => {
        if (documentNow() !== stored) event.preventDefault();
      };
      const close = () => void api.studio.letGo(draft, page).catch(() => undefined);
      // A page that was closed and is brought back by the browser as it was.
      const back = ({ persisted }: PageTransitionEvent) => void (persisted && hold(false));
      window.addEventListener("beforeunload", leave);
      window.addEventListener("pagehide", close);
      window.addEventListener("pageshow", back);
      return () => {
        unsubscribe();
        clearInterval(holding);
        window.removeEventListener("beforeunload", leave);
        window.removeEventListener("pagehide", close);
        window.removeEventListener("pageshow", back);
        leaving(flush().finally(() => api.studio.letGo(draft, page).catch(() => undefined)));
      };
    },
    takeLeft() {
      const { left } = store.getState();
      if (left) studio.getState().change({ code: "take-over-import" }, (document) => void Object.assign(document, left));
      store.setState({ left: null });
    },
    dropLeft() {
      store.setState({ left: null });
      void removeCopy(draft);
    },
  };
}
