/** Owns choosing the place of the box: cabinets drawn as they stand, shelves from the top, places from the left. Free places are radio buttons, so the arrow keys walk them. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useEcho } from "../use-echo.ts";
import type { ArchiveProps } from "./archive-props.ts";
import styles from "./cabinet.module.css";

export function Cabinet({ activity, editable, save }: ArchiveProps) {
  const { t } = useTranslation("archive");
  const text = useText();
  const [chosen, choose] = useEcho(
    activity.filed.place,
    useCallback((place: typeof activity.filed.place) => save({ kind: "archive", part: "place", place }), [save]),
  );
  const said = activity.feedback?.place ?? null;
  const titleOf = (id: string) => text(activity.cabinets.find((cabinet) => cabinet.id === id)?.title);
  const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <section aria-labelledby={`${activity.id}-cabinet`}>
      <h3 id={`${activity.id}-cabinet`}>{t("cabinet.title")}</h3>
      <p className={styles.help}>{chosen ? t("cabinet.chosen", { cabinet: titleOf(chosen.cabinet), shelf: chosen.shelf, place: chosen.place }) : t("cabinet.help")}</p>
      <div className={styles.cabinets} role="radiogroup" aria-labelledby={`${activity.id}-cabinet`}>
        {activity.cabinets.map((cabinet) => (
          <div key={cabinet.id} className={styles.cabinet}>
            <h4>{text(cabinet.title)}</h4>
            {rows(cabinet.shelves).map((shelf) => (
              <div key={shelf} className={styles.shelf}>
                <span className={styles.number}>{t("cabinet.shelf", { shelf })}</span>
                {rows(cabinet.places).map((place) => {
                  const box = cabinet.taken.find((one) => one.shelf === shelf && one.place === place);
                  if (box) {
                    return (
                      <span key={place} className={styles.box} title={text(box.text)}>
                        {text(box.text)}
                      </span>
                    );
                  }
                  const checked = chosen?.cabinet === cabinet.id && chosen.shelf === shelf && chosen.place === place;
                  const right = said?.cabinet === cabinet.id && said.shelf === shelf && said.place === place;
                  return (
                    <label key={place} className={styles.free} data-checked={checked || undefined} data-right={right || undefined}>
                      <input type="radio" name={`${activity.id}-place`} checked={checked} disabled={!editable} onChange={() => void choose({ cabinet: cabinet.id, shelf, place })} />
                      <span className="visually-hidden">{t("cabinet.free", { cabinet: text(cabinet.title), shelf, place })}</span>
                      <span aria-hidden="true">{checked ? t("cabinet.here") : place}</span>
                    </label>
                  );
                })}
              </div>
            ))}
          </div>
        ))}
      </div>
      {said && (
        <p className={styles.help}>
          <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
            {said.ok ? t("ok") : t("should", { text: t("cabinet.at", { cabinet: titleOf(said.cabinet), shelf: said.shelf, place: said.place }) })}
          </Tag>{" "}
          {text(said.why)}
        </p>
      )}
    </section>
  );
}
