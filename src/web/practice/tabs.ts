/** Owns telling the other tabs of this browser that a log has grown. A browser without BroadcastChannel notices when its tab is looked at again. */

const CHANNEL = "kefu-practice";

export type Tabs = { tell(): void; stop(): void };

/** `onGrown` is called when another tab may have appended to this attempt. */
export function watchOtherTabs(attempt: string, onGrown: () => void): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  const hear = (event: MessageEvent) => {
    if (event.data === attempt) onGrown();
  };
  const look = () => {
    if (document.visibilityState === "visible") onGrown();
  };
  let stopped = false;
  channel?.addEventListener("message", hear);
  document.addEventListener("visibilitychange", look);
  return {
    // The last words of a page that is left are stored after it has stopped; a closed channel would throw.
    tell: () => (stopped ? undefined : channel?.postMessage(attempt)),
    stop: () => {
      stopped = true;
      channel?.close();
      document.removeEventListener("visibilitychange", look);
    },
  };
}
