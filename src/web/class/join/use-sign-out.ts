/** Owns leaving this computer to somebody else: with the session goes whatever was typed here and sent to nobody. Must not know what is asked before. */
import { useCallback } from "react";
import { useApi } from "../../shared/api/api-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { forgetTab } from "../../shared/tab-store.ts";
import { toast } from "../../shared/ui/toast.tsx";

/** `then` goes on where nobody is signed in any more; a failure is told. */
export function useSignOut(): (then: () => void) => Promise<void> {
  const api = useApi();
  const words = useServerWords();
  return useCallback(
    async (then) => {
      try {
        await api.signOut();
      } catch (error) {
        return toast(words(codeOf(error)), "bad");
      }
      then();
      forgetTab();
    },
    [api, words],
  );
}
