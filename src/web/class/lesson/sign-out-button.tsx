/** Owns the way out of a lesson for somebody else who sits down at this computer: it asks first, and goes once everything that was written is stored. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { flushAutosaves } from "../../player/attempt/use-autosave.ts";
import { openQueueStore } from "../../shared/live/queue-store.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useSignOut } from "../join/use-sign-out.ts";
import { useLesson } from "./lesson-context.ts";

const LOOK_MS = 100;
/** Longer than storing takes; who waits longer is told why. */
const PATIENCE_MS = 3000;

export function SignOutButton() {
  const { t } = useTranslation("class");
  const { view, stale, guest, room } = useLesson();
  const [, goTo] = useLocation();
  const signOut = useSignOut();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { me, group, status } = view;
  const leave = async () => {
    setBusy(true);
    flushAutosaves();
    if (group && !(await isAllSent(`${group.attempt}.${me.student}`))) toast(t("signOut.unsent"), "bad");
    else await signOut(() => goTo(routes.join(room)));
    setBusy(false);
  };
  return (
    <>
      <Button variant="ghost" size="s" title={t("signOut.hint")} busy={busy || stale} onClick={() => setAsked(true)}>
        {t("signOut.button")}
      </Button>
      <Confirm
        open={asked}
        question={t("signOut.ask", { name: me.name })}
        detail={t(guest ? "signOut.guest" : status === "ended" ? "signOut.ended" : "signOut.running")}
        yes={t("signOut.button")}
        onAnswer={(yes) => {
          setAsked(false);
          if (yes) void leave();
        }}
      />
    </>
  );
}

/** What is not sent yet would lie in this browser until its owner comes back to it. */
async function isAllSent(owner: string): Promise<boolean> {
  const queue = openQueueStore(owner);
  for (let waited = 0; queue.load().length > 0; waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return true;
}
