/** Owns the way out of a lesson for somebody else who sits down at this computer: it asks first, and goes once everything that was written is stored; from a pause, in which nothing is stored, at once. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { flushAutosaves } from "../../player/attempt/use-autosave.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useSignOut } from "../join/use-sign-out.ts";
import { useLesson } from "./lesson-context.ts";
import { useUnsent } from "./unsent.ts";

/** Longer than storing takes; who waits longer is told why. */
const PATIENCE_MS = 3000;

/** `quiet`: a word among others, else a button that stands by itself. */
export function SignOutButton({ quiet = true }: { quiet?: boolean }) {
  const { t } = useTranslation("class");
  const { view, stale, guest, room } = useLesson();
  const [, goTo] = useLocation();
  const signOut = useSignOut();
  const unsent = useUnsent();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { me, status } = view;
  const paused = status === "paused";
  const ask = () => {
    // What waits for the end of a word is counted, too.
    flushAutosaves();
    setAsked(true);
  };
  const leave = async () => {
    setBusy(true);
    flushAutosaves();
    // What a pause holds up stays in this browser for its owner; the bell does not wait for the teacher.
    if (!paused && !(await unsent.gone(PATIENCE_MS))) toast(t("signOut.unsent"), "bad");
    else await signOut(() => goTo(routes.join(room)));
    setBusy(false);
  };
  const coming = guest ? "guest" : "own";
  const left = status === "ended" ? "ended" : paused && unsent.some ? "held" : "running";
  return (
    <>
      <Button {...(quiet && { variant: "ghost", size: "s" })} title={t("signOut.hint")} busy={busy || stale} onClick={ask}>
        {t("signOut.button")}
      </Button>
      <Confirm
        open={asked}
        question={t("signOut.ask", { name: me.name })}
        detail={view.group ? t(`signOut.${coming}.${left}`) : t(`signOut.noGroup.${coming}`)}
        yes={t("signOut.button")}
        onAnswer={(yes) => {
          setAsked(false);
          if (yes) void leave();
        }}
      />
    </>
  );
}
