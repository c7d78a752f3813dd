/** Owns the words of a frame: as a sentence, a part of it, a wording, a figure. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { readFrame, readOne, type Bound, type Phrase, type ReadChip, type ReadWording } from "../../../studio/criteria/read-frame.ts";
import { spanOf } from "../../../studio/duration-edit.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useNamed } from "./use-named.ts";

export type FrameWords = {
  /** A whole sentence, without its full stop. */
  sentence: (frame: Frame) => string;
  /** As one stands inside a sentence: what is said. */
  part: (frame: Frame) => string;
  wording: (wording: string) => string;
  figure: (type: "time" | "duration" | "money" | "number", figure: string) => string;
};

/** So many wordings are named before “and others”. */
const MOST_NAMED = 3;

export function useFrameWords(): FrameWords {
  const { t } = useTranslation("studio-criteria");
  const text = useText();
  const named = useNamed();

  const figure = useCallback<FrameWords["figure"]>(
    (type, value) => {
      if (type === "money") return t("read.yuan", { count: Number(value) });
      if (type !== "duration") return value.replace(/^.*T/, "");
      const span = spanOf(value);
      if (span === null) return value;
      const [hours, minutes] = [Math.floor(span.minutes / 60), span.minutes % 60];
      if (hours === 0) return t("read.minutes", { count: minutes });
      return minutes === 0 ? t("read.hours", { count: hours }) : t("read.hoursMinutes", { hours, minutes });
    },
    [t],
  );

  return useMemo(() => {
    const chip = (one: ReadChip): string => {
      if (one.kind === "gap") return one.max === null ? t("read.row.gap") : t("read.row.gapOf", { count: one.max });
      const options = one.options.map((option) => {
        if (option.kind === "text") return option.text;
        if (option.kind === "concept") return t("read.row.concept", { title: option.title ?? t("read.lost") });
        if (option.kind === "value") return t("read.row.value", { title: t(`read.type.${option.type}`) });
        return option.kind === "border" ? t("read.row.border") : t("read.row.question");
      });
      const all = options.join(t("read.row.or"));
      return one.optional ? t("read.row.optional", { text: all }) : all;
    };
    const ways = (wording: ReadWording): string[] => ("texts" in wording ? wording.texts : [wording.row.map(chip).join(" ")]);
    const bound = (of: Bound, type: "time" | "duration" | "money" | "number" | null): string => {
      const say = (value: string) => (type === null ? value : figure(type, value));
      if ("figure" in of) return say(of.figure);
      return of.label === null ? t("read.boundLost") : t("read.bound", { label: text(of.label), value: say(of.value) });
    };
    const value = (phrase: Extract<Phrase, { kind: "value" }>): string => {
      const { type, equals, min, max, near } = phrase;
      const say = (of: Bound | null) => (of === null ? "" : bound(of, type));
      const form = equals ? "equals" : min && max ? "between" : min ? "min" : max ? "max" : "any";
      const words = t(`read.value.${type}.${form}`, { equals: say(equals), min: say(min), max: say(max) });
      return near ? t("read.near", { part: words }) : words;
    };
    const isFigure = (phrase: Phrase) => phrase.kind === "value" || phrase.kind === "digits" || phrase.kind === "differs";
    /** What is said, as a noun; a group stands in brackets. */
    const noun = (phrase: Phrase): string => {
      switch (phrase.kind) {
        case "concept":
          return phrase.title === null ? t("read.lost") : t("read.concept", { title: phrase.title, count: phrase.count });
        case "words": {
          const all = phrase.wordings.flatMap(ways);
          const words = all.slice(0, MOST_NAMED).map((word) => t("read.quote", { text: word })).join(t("read.comma"));
          if (all.length === 0) return t("read.nothing");
          return all.length > MOST_NAMED ? t("read.wordsMore", { words, count: phrase.count }) : t("read.words", { words });
        }
        case "value":
          return value(phrase);
        case "digits":
          return t(`read.${phrase.type}`, { value: bound(phrase.equals, null) });
        case "differs":
          return phrase.about === null ? t("read.differs", { fact: bound(phrase.fact, null) }) : t("read.differsAbout", { fact: bound(phrase.fact, null), about: noun(phrase.about) });
        default:
          return t("read.group", { text: whole(phrase) });
      }
    };
    const joined = (parts: readonly Phrase[], more: (part: Phrase, words: string) => string): string =>
      parts.map((part, index) => (index === 0 ? noun(part) : more(part, part.kind === "not" ? whole(part) : noun(part)))).join("") || t("read.nothing");
    const whole = (phrase: Phrase): string => {
      switch (phrase.kind) {
        case "all": {
          const parts = joined(phrase.parts, (part, words) => (part.kind === "not" ? t("read.andNot", { part: words }) : isFigure(part) ? t("read.andName", { part: words }) : t("read.andSay", { part: words })));
          return phrase.within === null ? t("read.all", { parts }) : t("read.allWithin", { parts, within: phrase.within });
        }
        case "any":
          return t("read.any", { parts: joined(phrase.parts, (_, words) => t("read.or", { part: words })) });
        case "seq": {
          const parts = joined(phrase.parts, (_, words) => t("read.then", { part: words }));
          return phrase.commas ? t("read.seq", { parts, gap: phrase.gap }) : t("read.seqNoCommas", { parts, gap: phrase.gap });
        }
        case "not":
          return t("read.not", { part: noun(phrase.part) });
        case "only": {
          const unless = phrase.unless.map((one, index) => (index === 0 ? noun(one) : t("read.orBare", { part: noun(one) }))).join("");
          return phrase.reach === "sentence" ? t("read.onlySentence", { part: noun(phrase.part), unless }) : t("read.only", { part: noun(phrase.part), unless });
        }
        default:
          return isFigure(phrase) ? t("read.names", { part: noun(phrase) }) : t("read.says", { part: noun(phrase) });
      }
    };
    return {
      sentence: (frame) => whole(readFrame(frame, named)),
      part: (frame) => {
        const phrase = readFrame(frame, named);
        return phrase.kind === "not" ? whole(phrase) : noun(phrase);
      },
      wording: (wording) => ways(readOne(wording, named)).join(t("read.row.or")),
      figure,
    };
  }, [t, text, named, figure]);
}
