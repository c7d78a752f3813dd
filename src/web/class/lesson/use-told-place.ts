/** Owns telling the group where this person is at work, and the lesson when a long text is pasted. Both only where a lesson leads. */
import { useEffect } from "react";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";

/** Whoever types writes shorter pieces; this much comes from somewhere else. */
const LONG_PASTE = 40;
const PAUSE_MS = 120;

/** `open`: the activity that the page shows. */
export function useToldPlace(open: string | null): void {
  const { company, lesson, send } = useAttempt();

  useEffect(() => {
    if (!company) return;
    let timer: number | undefined;
    // Going from field to field leaves one and enters the next: told once.
    const tell = (event: FocusEvent | null) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => say(event?.type === "focusin" && event.target instanceof Element ? event.target : null), PAUSE_MS);
    };
    const say = (element: Element | null) => {
      const activity = activityAt(element) ?? open;
      const field = element?.closest<HTMLElement>("[data-field]")?.dataset["field"] ?? null;
      company.at(activity === null ? null : { activity, field });
    };
    tell(null);
    document.addEventListener("focusin", tell);
    document.addEventListener("focusout", tell);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("focusin", tell);
      document.removeEventListener("focusout", tell);
    };
  }, [company, open]);

  useEffect(() => {
    if (!lesson) return;
    const note = (event: ClipboardEvent) => {
      const chars = event.clipboardData?.getData("text").length ?? 0;
      const activity = activityAt(event.target instanceof Element ? event.target : null) ?? open;
      if (chars >= LONG_PASTE && activity !== null) void send({ type: "note-paste", activity, chars });
    };
    document.addEventListener("paste", note);
    return () => document.removeEventListener("paste", note);
  }, [lesson, send, open]);
}

function activityAt(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>("[data-activity]")?.dataset["activity"];
}
