/** Owns doing one thing at the server: busy while it runs, its refusal in words, and the way to the sign-in when the session has ended. */
import { useCallback, useContext, useState } from "react";
import { codeOf } from "../shared/coded-error.ts";
import { useDeskWords } from "../shared/i18n/use-words.ts";
import { toast } from "../shared/ui/toast.tsx";
import { TeacherContext } from "./teacher-context.tsx";

/** What the server answers when nobody is signed in. */
export const SIGNED_OUT = "server/sign-in-first";

type Task = {
  busy: boolean;
  /** The last refusal; null after a success. */
  fault: string | null;
  /** Whether it was done. */
  run: (work: () => Promise<void>) => Promise<boolean>;
};

/** `loud`: a refusal is shown as a toast, where no place of its own shows `fault`. */
export function useTask(loud: "loud" | "quiet" = "quiet"): Task {
  const words = useDeskWords();
  const refresh = useContext(TeacherContext)?.refresh;
  const [state, setState] = useState<{ busy: boolean; fault: string | null }>({ busy: false, fault: null });
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setState({ busy: true, fault: null });
      try {
        await work();
        setState({ busy: false, fault: null });
        return true;
      } catch (error) {
        const rejection = codeOf(error);
        const fault = words(rejection);
        setState({ busy: false, fault });
        if (loud === "loud") toast(fault, "bad");
        if (rejection.code === SIGNED_OUT) refresh?.();
        return false;
      }
    },
    [words, loud, refresh],
  );
  return { ...state, run };
}
