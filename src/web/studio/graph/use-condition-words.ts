/** Owns saying a condition in a few words, as it stands on an arrow. Names of what is gone are given as they can be. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../../../scenario/schema/condition.ts";
import type { DialogueSource, StudioDocument } from "../../../studio/document.ts";
import { useText } from "../../shared/i18n/use-text.ts";

type Named = { id: string; title?: Parameters<ReturnType<typeof useText>>[0] };

/** Changes with the dialogue, since it names its parts. `short`: with signs, for where there is little room. */
export function useConditionWords(dialogue: DialogueSource, activities: StudioDocument["situation"]["activities"]): (condition: Condition, short?: boolean) => string {
  const { t } = useTranslation("studio-graph");
  const text = useText();
  return useCallback(
    (condition: Condition, short = false): string => {
      const titleIn = (list: readonly Named[] | undefined, id: string) => text(list?.find((one) => one.id === id)?.title) || t("untitled");
      const beat = (id: string) => titleIn(dialogue.beats, id);
      const criterion = (key: string) => {
        const [of, id] = key.split(":");
        const owner = dialogue.beats.find((one) => one.id === of);
        const found = owner && "criteria" in owner ? owner.criteria?.find((one) => one.id === id) : undefined;
        return { title: text(found?.title) || t("untitled"), fault: found?.kind === "must-not" };
      };
      const contact = (id: string) => titleIn(dialogue.beats.flatMap((one) => (one.kind === "inquire" ? (one.contacts ?? []) : [])), id);
      const several = (parts: readonly Condition[], joint: "and" | "or", many: "all" | "any"): string => {
        const [first, second, ...rest] = parts.map(say);
        if (first === undefined) return t("untitled");
        if (second === undefined) return first;
        return rest.length === 0 ? t(`when.${joint}`, { first, second }) : t(`when.${many}`, { first, count: parts.length });
      };
      function say(one: Condition): string {
        if ("met" in one) {
          const { title, fault } = criterion(one.met);
          if (short) return t(fault ? "short.fault" : "short.met", { title });
          return t(fault ? "when.fault" : "when.met", { title });
        }
        if ("count" in one) return t("when.count", { count: one.count.min });
        if ("outcome" in one) return one.beat === undefined ? t(`when.${one.outcome}`) : t("when.outcomeOf", { title: beat(one.beat), outcome: t(`when.${one.outcome}`) });
        if ("mood" in one) {
          const { min, max } = one.mood;
          if (min !== undefined && max !== undefined) return t("when.moodRange", { min, max });
          return max === undefined ? t("when.moodMin", { min: min ?? 0 }) : t("when.moodMax", { max });
        }
        if ("tries" in one) return one.tries.min === undefined ? t("when.triesMax", { max: one.tries.max ?? 0 }) : t("when.triesMin", { min: one.tries.min });
        if ("clock" in one) return one.clock.before === undefined ? t("when.from", { time: timeOf(one.clock.from) }) : t("when.before", { time: timeOf(one.clock.before) });
        if ("timer" in one) return t(`when.timer.${one.timer.is}`, { title: titleIn(dialogue.timers, one.timer.id) });
        if ("contacted" in one) return t(one.contacted.max === 0 ? "when.contactedNone" : "when.contacted", { title: contact(one.contacted.of[0] ?? "") });
        if ("visited" in one) return t("when.visited", { title: beat(one.visited) });
        if ("submitted" in one) return t("when.submitted", { title: titleIn(activities, one.submitted) });
        if ("all" in one) return several(one.all, "and", "all");
        if ("any" in one) return several(one.any, "or", "any");
        return sayNot(one.not);
      }
      function sayNot(what: Condition): string {
        if ("met" in what && !criterion(what.met).fault) return t(short ? "short.missing" : "when.missing", { title: criterion(what.met).title });
        if ("visited" in what) return t("when.unvisited", { title: beat(what.visited) });
        return t("when.not", { what: say(what) });
      }
      return say(condition);
    },
    [dialogue, activities, t, text],
  );
}

function timeOf(moment: string | undefined): string {
  return moment?.slice(11, 16) ?? "";
}
