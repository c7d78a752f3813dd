/** Owns picking the own name: by scrolling, by characters, or by pinyin initials. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../../protocol/api.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import { findNames, type RosterName } from "./find-names.ts";
import styles from "./join.module.css";

export function NameStep({ room, onPick, onGuest, onOtherRoom }: { room: Room; onPick: (student: RosterName) => void; onGuest: () => void; onOtherRoom: () => void }) {
  const { t } = useTranslation("class");
  const [query, setQuery] = useState("");
  const found = findNames(room.students, query);
  const [only] = found;
  return (
    <Waybill aria-labelledby="join-name">
      <p className={styles.where}>
        <b>{room.class.name}</b> <span className={styles.mono}>{room.class.code}</span>
        {room.lesson && <Tag tone="ok">{t("join.lessonOn")}</Tag>}
        <Button variant="ghost" size="s" onClick={onOtherRoom}>
          {t("join.otherRoom")}
        </Button>
      </p>
      <h1 id="join-name" className={styles.title}>
        {t("join.nameTitle")}
      </h1>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (found.length === 1 && only) onPick(only);
        }}
      >
        <TextField
          label={t("join.search")}
          help={t("join.searchHelp")}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just been opened by the person
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
      <p className="visually-hidden" role="status">
        {query === "" ? "" : t("join.found", { count: found.length })}
      </p>
      {room.namesakes && <p className={styles.aside}>{t("join.namesakes")}</p>}
      {found.length > 0 ? (
        <ul role="list" className={styles.names}>
          {found.map((student) => (
            <li key={student.id}>
              <button type="button" className={styles.name} onClick={() => onPick(student)}>
                <span>{student.name}</span>
                <span className={styles.initials}>{student.initials}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t(room.students.length === 0 ? "join.emptyRoster" : "join.noName")}</p>
      )}
      {room.guests && (
        <p className={styles.aside}>
          {t("join.notOnList")}{" "}
          <Button variant="ghost" size="s" icon="user" onClick={onGuest}>
            {t("join.asGuest")}
          </Button>
        </p>
      )}
    </Waybill>
  );
}
