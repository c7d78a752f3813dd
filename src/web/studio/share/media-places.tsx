/** Owns where a picture or sound is shown: the places, the way there, and putting it into a phase or beat. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { SituationSource } from "../../../scenario/schema/situation.ts";
import { putAt, valueAt } from "../../../studio/path.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { SelectField } from "../../shared/ui/field.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useReadOnly } from "../fields/use-place.ts";
import { useChange, useDocument, useStudio } from "../studio-context.tsx";
import styles from "./media-editor.module.css";

type Titled = { title: string; path: Path };

export function MediaPlaces({ media, uses }: { media: string; uses: readonly Path[] }) {
  const { t } = useTranslation(["studio-media", "common"]);
  const text = useText();
  const change = useChange();
  const readOnly = useReadOnly();
  const select = useStudio((state) => state.select);
  const document = useDocument();
  const { situation } = document;
  const phases = situation.phases.map(({ id }, index): Titled => ({ title: t(`common:phase.${id}`), path: ["situation", "phases", index] }));
  const beats = beatsOf(situation).map(({ title, path }): Titled => ({ title: text(title), path }));
  const nameOf = (path: Path) => {
    const phase = path[1] === "phases" ? phases.find(({ path: [, , index] }) => index === path[2]) : undefined;
    const owner = path.slice(0, -1);
    return phase ? t("phase", { title: phase.title }) : t("beat", { title: text((valueAt(document, [...owner, "title"]) as SituationSource["title"] | undefined) ?? "") });
  };
  const toPhase = (path: Path) =>
    change({ code: "edit-setting" }, (draft) => {
      const before = (valueAt(draft, [...path, "media"]) as string[] | undefined) ?? [];
      putAt(draft, [...path, "media"], [...before.filter((one) => one !== media), media]);
    });
  const toBeat = (path: Path, title: string) => {
    const before = valueAt(document, [...path, "media"]);
    change({ code: "edit-setting" }, (draft) => putAt(draft, [...path, "media"], media));
    const index = (situation.media ?? []).findIndex(({ id }) => id === before);
    // Nobody sees otherwise that another one went.
    if (index >= 0 && before !== media) toast(t("replaced", { title, before: text(situation.media?.[index]?.alt ?? "") || t("unnamed", { number: index + 1 }) }));
  };
  const takeOut = (path: Path) =>
    change({ code: "edit-setting" }, (draft) => {
      const list = path.slice(0, -1);
      putAt(draft, path, undefined);
      const left = valueAt(draft, list);
      if (Array.isArray(left) && left.length === 0) putAt(draft, list, undefined);
    });
  return (
    <div className={styles.places}>
      <p className={styles.label}>{uses.length > 0 ? t("used") : t("unused")}</p>
      <ul role="list">
        {uses.map((path) => (
          <li key={path.join("/")}>
            <button type="button" className={styles.go} onClick={() => select(path.slice(0, path[1] === "phases" ? 3 : -1))}>
              {nameOf(path)}
            </button>
            {!readOnly && (
              <button type="button" className={styles.out} aria-label={t("takeOut", { title: nameOf(path) })} onClick={() => takeOut(path)}>
                <Icon name="cross" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className={styles.put}>
          <PlaceChoice label={t("placePhase")} places={phases} onPut={({ path }) => toPhase(path)} />
          {beats.length > 0 && <PlaceChoice label={t("placeBeat")} places={beats} onPut={({ path, title }) => toBeat(path, title)} />}
        </div>
      )}
    </div>
  );
}

function PlaceChoice({ label, places, onPut }: { label: string; places: readonly Titled[]; onPut: (place: Titled) => void }) {
  return (
    <SelectField hideLabel label={label} value="" onChange={({ target }) => {
      const place = places[Number(target.value)];
      if (target.value !== "" && place) onPut(place);
    }}>
      <option value="">{label}</option>
      {places.map(({ title, path }, index) => (
        <option key={path.join("/")} value={index}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

/** Those that can show something. */
function beatsOf({ activities }: SituationSource): { title: SituationSource["title"]; path: Path }[] {
  return activities.flatMap((activity, at) =>
    activity.kind === "dialogue" ? activity.beats.flatMap((beat, index) => (beat.kind === "talk" || beat.kind === "scene" || beat.kind === "choose" ? [{ title: beat.title, path: ["situation", "activities", at, "beats", index] }] : [])) : [],
  );
}
