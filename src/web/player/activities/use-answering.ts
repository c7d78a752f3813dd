/** Owns saving answers of one activity and whether they may still be changed. */
import { useCallback } from "react";
import type { ActivityView, Answer } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { isWorkable } from "../attempt/reach.ts";

export function useAnswering(activity: ActivityView): { editable: boolean; save: (answer: Answer) => Promise<SendResult> } {
  const { view, send } = useAttempt();
  const { id } = activity;
  const save = useCallback((answer: Answer) => send({ type: "answer", activity: id, answer }), [send, id]);
  return { editable: isWorkable(view, activity), save };
}
