/** Owns the tour on the page of a draft: watches what the author does, and shows the step that is on. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useStudio } from "../studio-context.tsx";
import type { View } from "../views.ts";
import { TourCard } from "./tour-card.tsx";
import { useTour } from "./tour-memory.ts";
import { stepAt } from "./tour-steps.ts";

export function Tour({ view }: { view: View }) {
  const { on, step } = useTour();
  const readOnly = useStudio((state) => state.readOnly);
  return on && readOnly === null ? <Step key={step} step={step} view={view} /> : null;
}

function Step({ step, view }: { step: number; view: View }) {
  const document = useStudio(({ history }) => history.document);
  const selection = useStudio((state) => state.selection);
  const [began] = useState(document);
  const { typed, pressed } = useTouched();
  const done = stepAt(step).done?.({ document, selection, view, changed: document !== began, typed, pressed }) ?? false;
  // Once noticed it stays so, though the author goes on.
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (done) setNoticed(true);
  }, [done]);
  return createPortal(<TourCard step={step} done={noticed} />, window.document.body);
}

/** Marks of the parts of the page in which something was typed or pressed since the step began. */
function useTouched(): { typed: ReadonlySet<string>; pressed: ReadonlySet<string> } {
  const [touched, setTouched] = useState<{ typed: ReadonlySet<string>; pressed: ReadonlySet<string> }>({ typed: new Set(), pressed: new Set() });
  useEffect(() => {
    const note = (kind: "typed" | "pressed") => (event: Event) => {
      const name = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tour]")?.dataset["tour"] : undefined;
      if (name !== undefined) setTouched((before) => (before[kind].has(name) ? before : { ...before, [kind]: new Set([...before[kind], name]) }));
    };
    const [type, press] = [note("typed"), note("pressed")];
    window.document.addEventListener("input", type, true);
    window.document.addEventListener("click", press, true);
    return () => {
      window.document.removeEventListener("input", type, true);
      window.document.removeEventListener("click", press, true);
    };
  }, []);
  return touched;
}
