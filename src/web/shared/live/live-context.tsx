/** Gives the pages of a class their line to the live server: one for as long as such pages are shown. */
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { DocumentKind, DocumentOf } from "../../../protocol/live.ts";
import { connectLive } from "./connect-live.ts";
import type { DocumentState, Live } from "./live.ts";

const LiveContext = createContext<Live | null>(null);

/** Connects when it is first shown and hangs up when it goes; `connect` is another one in tests. */
export function LiveProvider({ connect = connectLive, children }: { connect?: () => Live; children: ReactNode }) {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const connected = connect();
    setLive(connected);
    return () => connected.close();
  }, [connect]);
  return live && <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive needs a LiveProvider above it.");
  return live;
}

/** What is known of a document, kept up to date while the component is shown. */
export function useLiveDocument<Kind extends DocumentKind>(kind: Kind, id: string): DocumentState<DocumentOf<Kind>> & { retry: () => void } {
  const live = useLive();
  const document = useMemo(() => live.openDocument(kind, id), [live, kind, id]);
  const state = useSyncExternalStore(document.subscribe, document.getSnapshot);
  return { ...state, retry: document.retry };
}
