/** Owns a student's appeals against marks of the released report, and the reasons of corrections beside them. */
import { useMemo } from "react";
import type { StudentView } from "../../../protocol/attempt.ts";
import type { ResultView } from "../../../protocol/review.ts";
import type { Appeals } from "../../player/report/appeal-context.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { useLive } from "../../shared/live/live-context.tsx";
import { newId } from "../../shared/new-id.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { placeOf, samePlace } from "./place-of.ts";

/** Null before the release: there is nothing to object to yet. */
export function useAppeals(lesson: string, result: ResultView | null, attempt: string, view: StudentView | null, sent: string): Appeals | null {
  const live = useLive();
  const words = useServerWords();
  return useMemo(() => {
    if (!result?.released || !view) return null;
    return {
      appealOf: (item) => result.appeals.find(({ place }) => samePlace(place, placeOf(item, attempt, view))) ?? null,
      reasonOf: (item) => result.corrections.find(({ place }) => samePlace(place, placeOf(item, attempt, view)) || ("item" in place && place.item === item.id))?.reason ?? null,
      async appeal(item, text) {
        const answer = await live.sendReview(lesson, { type: "appeal", appeal: `a${newId()}`, place: placeOf(item, attempt, view), text });
        toast(answer.ok ? sent : words(answer.rejection), answer.ok ? "ok" : "bad");
        return answer.ok;
      },
    };
  }, [lesson, result, attempt, view, live, words, sent]);
}
