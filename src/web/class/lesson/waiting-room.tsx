/** Owns what stands before a lesson has begun: who one is, that nothing need be done, and the way out for somebody else. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Me } from "../../../protocol/api.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { useSignOut } from "../join/use-sign-out.ts";
import styles from "./waiting.module.css";

export function WaitingRoom({ me }: { me: Extract<Me, { kind: "student" }> }) {
  const { t } = useTranslation("class");
  const [, goTo] = useLocation();
  const signOut = useSignOut();
  return (
    <Page title={t("lesson.title")}>
      <Waybill className={styles.sheet} aria-labelledby="waiting">
        <p className={styles.class}>{me.class.name}</p>
        <h1 id="waiting" className={styles.name}>
          {t("waiting.hello", { name: me.name })}
        </h1>
        <Parcel />
        <p className={styles.lead} role="status">
          {t("waiting.lead")}
        </p>
        <Perforation />
        <div className={styles.row}>
          <ButtonLink href={routes.home}>{t("waiting.practise")}</ButtonLink>
          <Button variant="ghost" onClick={() => void signOut(() => goTo(routes.join(me.class.code)))}>
            {t("join.notMe")}
          </Button>
        </div>
      </Waybill>
    </Page>
  );
}

/** A parcel on its belt: something is going on. */
export function Parcel() {
  return (
    <svg viewBox="0 0 160 64" className={styles.belt} aria-hidden="true">
      <g className={styles.parcel}>
        <rect x="62" y="10" width="36" height="32" rx="4" fill="var(--parcel)" />
        <rect x="76" y="10" width="8" height="32" fill="#f6c79b" />
        <path d="M67 34h6M67 29h6" stroke="#fff" strokeWidth="2" />
      </g>
      <path d="M8 46h144" stroke="var(--line-strong)" strokeWidth="3" strokeDasharray="10 6" className={styles.line} />
      <circle cx="20" cy="55" r="5" fill="var(--line-strong)" />
      <circle cx="140" cy="55" r="5" fill="var(--line-strong)" />
    </svg>
  );
}
