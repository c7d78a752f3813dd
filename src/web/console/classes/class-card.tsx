/** Owns a class as a waybill: name, room code, how many, and what to do with it next. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ClassInfo } from "../../../protocol/api.ts";
import { spacedCode } from "../../shared/room-address.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./class-card.module.css";
import { RemoveDemo } from "./remove-demo.tsx";

export function ClassCard({ item, onGone }: { item: ClassInfo; onGone: () => void }) {
  const { t } = useTranslation("console");
  const { id, name, code, students, demo, lesson } = item;
  return (
    <Waybill className={styles.card} aria-labelledby={`class-${id}`}>
      <div className={styles.head}>
        <h2 id={`class-${id}`}>
          <Link href={routes.class(id)} className={styles.name}>
            {name}
          </Link>
        </h2>
        {demo && <Tag tone="parcel">{t("demo.tag")}</Tag>}
        {lesson !== null && <Tag tone="ok">{t("running.tag")}</Tag>}
      </div>
      <p className={styles.students}>{students === 0 ? t("classes.nobody") : t("students", { count: students })}</p>
      <Perforation />
      <div className={styles.foot}>
        <p>
          <span className={styles.label}>{t("room.code")}</span>
          <b className={styles.code}>{spacedCode(code)}</b>
        </p>
        <Next item={item} />
      </div>
      {demo && <RemoveDemo onGone={onGone} />}
    </Waybill>
  );
}

function Next({ item: { id, name, students, demo, lesson } }: { item: ClassInfo }) {
  const { t } = useTranslation("console");
  if (lesson !== null) return <ButtonLink href={routes.monitor(lesson)}>{t("running.back")}</ButtonLink>;
  const [tab, word] = demo ? (["records", "demo.look"] as const) : students === 0 ? (["roster", "classes.fill"] as const) : (["start", "classes.start"] as const);
  return (
    <ButtonLink href={routes.class(id, tab)}>
      {t(word)}
      <span className="visually-hidden">{t("of", { name })}</span>
    </ButtonLink>
  );
}
