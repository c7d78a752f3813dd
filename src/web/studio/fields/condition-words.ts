/** Owns saying a condition in words: in full, as it is read in the script, or in a few signs, as it stands on an arrow. Names of what is gone are given as they can be. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../../../scenario/schema/condition.ts";
import { useWritten } from "./use-written.ts";
import type { DialogueNames } from "./dialogue-names.ts";

export type SayCondition = (condition: Condition, length?: "full" | "short") => string;

/** Changes only when something of the dialogue gets another name. */
export function useConditionWords({ named }: DialogueNames): SayCondition {
  const { t } = useTranslation("studio-conditions");
  const text = useWritten();
  return useCallback(
    (condition, length = "full") => {
      const short = length === "short";
      const title = (kind: string, id: string) => text(named.get(`${kind}:${id}`)?.title) || t("untitled");
      const isFault = (key: string) => named.get(`criterion:${key}`)?.fault ?? false;
      const criteria = (keys: readonly string[]) => keys.map((key) => t("quoted", { title: title("criterion", key) })).join(t("between"));

      const say = (one: Condition, inside: boolean): string => {
        if ("met" in one) return t(`${short ? "short" : "full"}.${isFault(one.met) ? "fault" : "met"}`, { title: title("criterion", one.met) });
        if ("count" in one) return short ? t("short.count", { count: one.count.min }) : t("full.count", { count: one.count.min, titles: criteria(one.count.of) });
        if ("outcome" in one) return one.beat === undefined ? t(`outcome.${one.outcome}`) : t("outcomeOf", { title: title("beat", one.beat), outcome: t(`outcome.${one.outcome}`) });
        if ("mood" in one) return mood(one.mood);
        if ("tries" in one) return tries(one.tries);
        if ("clock" in one) return one.clock.before === undefined ? t("from", { time: timeOf(one.clock.from) }) : t("before", { time: timeOf(one.clock.before) });
        if ("timer" in one) return t(`timer.${one.timer.is}`, { title: title("timer", one.timer.id) });
        if ("contacted" in one) return contacted(one.contacted);
        if ("visited" in one) return t("visited", { title: title("beat", one.visited) });
        if ("submitted" in one) return t("submitted", { title: title("activity", one.submitted) });
        if ("all" in one) return several(one.all, "and", inside);
        if ("any" in one) return several(one.any, "or", inside);
        return sayNot(one.not, inside);
      };
      const sayNot = (what: Condition, inside: boolean): string => {
        if ("met" in what) return t(`${short ? "short" : "full"}.${isFault(what.met) ? "faultless" : "missing"}`, { title: title("criterion", what.met) });
        if ("visited" in what) return t("unvisited", { title: title("beat", what.visited) });
        if ("not" in what) return say(what.not, inside);
        return t("not", { what: say(what, true) });
      };
      const mood = ({ min, max, beats, since }: Extract<Condition, { mood: unknown }>["mood"]) => {
        const range = min !== undefined && max !== undefined ? t("moodRange", { min, max }) : max === undefined ? t("moodMin", { min: min ?? 0 }) : t("moodMax", { max });
        if (short || (beats === undefined && since === undefined)) return range;
        const lasting = beats === undefined ? range : t("moodBeats", { mood: range, count: beats });
        return since === undefined ? lasting : t("moodSince", { mood: lasting, title: title("beat", since) });
      };
      const tries = ({ min, max }: { min?: number | undefined; max?: number | undefined }) =>
        min !== undefined && max !== undefined ? t("triesRange", { min, max }) : min === undefined ? t("triesMax", { max: max ?? 0 }) : t("triesMin", { min });
      const contacted = ({ of, min, max }: Extract<Condition, { contacted: unknown }>["contacted"]) => {
        const titles = of.map((id) => t("quoted", { title: title("contact", id) })).join(t("between"));
        if (max === 0) return t("contactedNone", { titles });
        return min === undefined || of.length === 1 ? (max === undefined || of.length === 1 ? t("contacted", { titles }) : t("contactedMost", { titles, count: max })) : t("contactedMin", { titles, count: min });
      };
      /** Deeds that stand together are named together. Inside another row it stands in brackets. */
      const several = (parts: readonly Condition[], joint: "and" | "or", inside: boolean): string => {
        const deeds = short || joint === "or" ? [] : parts.flatMap((part) => ("met" in part && !isFault(part.met) ? [part.met] : []));
        const rest = deeds.length > 1 ? parts.filter((part) => !("met" in part) || isFault(part.met)) : parts;
        const said = [...(deeds.length > 1 ? [t("full.metAll", { titles: criteria(deeds) })] : []), ...rest.map((part) => say(part, parts.length > 1))];
        const [first = t("untitled")] = said;
        if (said.length === 1) return first;
        if (short && said.length > 2) return t(joint === "and" ? "short.all" : "short.any", { first, count: said.length });
        const row = said.join(t(joint));
        return inside ? t("brackets", { row }) : row;
      };
      return say(condition, false);
    },
    [named, t, text],
  );
}

function timeOf(moment: string | undefined): string {
  return moment?.slice(11, 16) ?? "";
}
