/**
 * Owns what pages have open: for each document and audience the view as it was last sent, and sending what changed to everybody who has it open.
 * Views are worked out once per audience, however many pages look. Must not know what a view shows.
 */
import { diff, type Delta } from "../../protocol/delta.ts";
import type { DocumentKind, DocumentName } from "../../protocol/live.ts";
import { createPublisher } from "./publisher.ts";

/** Asked anew whenever the document may have changed; null: this audience may no longer see it. */
export type Look = () => unknown;

export type Change = { document: DocumentName; from: number; to: number; delta: Delta };

/** Where what changed goes: everybody of one audience of a document, at once. */
export type Outlet = {
  changed(audience: Audience, message: Change): void;
  closed(audience: Audience, document: DocumentName): void;
  /** A view could not be worked out: its audience keeps what it was shown. */
  onFault(error: unknown): void;
};

/** Names those who are shown the same of a document, e.g. `attempt:a1|agent`. */
export type Audience = `${DocumentName}|${string}`;

/** Teachers are all shown the same. */
export const teachersOf = (document: DocumentName): Audience => `${document}|teacher`;

type Showing = { document: DocumentName; look: Look; version: number; view: unknown; viewers: Set<string> };

export type Documents = {
  /** Opens for a viewer; viewers of the same audience share view and version. Null: it may not be seen. */
  open(document: DocumentName, audience: Audience, look: Look, viewer: string): { version: number; value: unknown } | null;
  /** The audiences that the viewer was among. */
  close(document: DocumentName, viewer: string): Audience[];
  closeAll(viewer: string): void;
  /** Somebody has it open. */
  isOpen(document: DocumentName): boolean;
  /** Something that the document is made of has changed: sent at the end of the pause for its kind. */
  touch(document: DocumentName): void;
  /** Does what will change the document: until it is done, what has changed already waits to be sent with it. */
  during<Result>(document: DocumentName, work: () => Promise<Result>): Promise<Result>;
  /** Nobody may see it any more. */
  end(document: DocumentName): void;
  stop(): void;
};

/** Pause after a change before it is sent, in ms by kind of document: many changes go out as one. */
export type Pauses = Readonly<Record<DocumentKind, number>>;

export function createDocuments(pauses: Pauses, outlet: Outlet): Documents {
  const showings = new Map<DocumentName, Map<Audience, Showing>>();

  /** Views are worked out first and sent then, all at once: whoever receives them on the same machine is woken once for many. */
  let outbox: { audience: Audience; message: Change }[] = [];
  const send = () => {
    const due = outbox;
    outbox = [];
    for (const { audience, message } of due) safely(() => outlet.changed(audience, message));
  };
  const publisher = createPublisher((document: DocumentName) => {
    for (const [audience, showing] of showings.get(document) ?? []) show(document, audience, showing);
  }, send);
  const show = (document: DocumentName, audience: Audience, showing: Showing) =>
    safely(() => {
      if (refresh(audience, showing)) return;
      outlet.closed(audience, document);
      forget(document, audience);
    });
  /** Called where nobody would catch: one view's fault is no reason to end the process. */
  const safely = (work: () => void) => {
    try {
      work();
    } catch (error) {
      outlet.onFault(error);
    }
  };
  const refresh = (audience: Audience, showing: Showing): boolean => {
    const view = showing.look();
    if (view === null) return false;
    const delta = diff(showing.view, view);
    if (!delta) return true;
    const from = showing.version;
    showing.version += 1;
    showing.view = view;
    outbox.push({ audience, message: { document: showing.document, from, to: showing.version, delta } });
    return true;
  };
  const forget = (document: DocumentName, audience: Audience) => {
    const audiences = showings.get(document);
    audiences?.delete(audience);
    if (audiences?.size === 0) showings.delete(document);
  };
  const close = (document: DocumentName, viewer: string): Audience[] => {
    const left: Audience[] = [];
    for (const [audience, { viewers }] of showings.get(document) ?? []) {
      if (!viewers.delete(viewer)) continue;
      left.push(audience);
      if (viewers.size === 0) forget(document, audience);
    }
    return left;
  };

  return {
    open: (document, audience, look, viewer) => {
      const audiences = showings.get(document) ?? new Map<Audience, Showing>();
      const known = audiences.get(audience);
      // Those who look already are brought up to what the newcomer sees in full.
      if (known && !refresh(audience, known)) return null;
      send();
      const view = known ? known.view : look();
      if (view === null) return null;
      const showing = known ?? { document, look, version: 1, view, viewers: new Set() };
      showing.viewers.add(viewer);
      audiences.set(audience, showing);
      showings.set(document, audiences);
      return { version: showing.version, value: showing.view };
    },
    close,
    closeAll: (viewer) => {
      for (const document of [...showings.keys()]) close(document, viewer);
    },
    isOpen: (document) => showings.has(document),
    touch: (document) => {
      if (showings.has(document)) publisher.touch(document, pauses[document.slice(0, document.indexOf(":")) as DocumentKind]);
    },
    during: (document, work) => work().finally(publisher.expect(document)),
    end: (document) => {
      for (const audience of showings.get(document)?.keys() ?? []) outlet.closed(audience, document);
      showings.delete(document);
    },
    stop: () => {
      publisher.stop();
      showings.clear();
    },
  };
}
