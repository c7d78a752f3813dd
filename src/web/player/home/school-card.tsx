/** Owns the ways from home into the school: into the class, back into the lesson, to the teacher's desk. */
import { useTranslation } from "react-i18next";
import type { Site } from "../../../protocol/api.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./way-card.module.css";
import { schoolWays } from "./school-ways.ts";

/** The likeliest way, for the top of the page; where there is room, teachers' sign-in beside it. */
export function SchoolLinks({ site }: { site: Site }) {
  const { t } = useTranslation("home");
  const [first, ...others] = schoolWays(site);
  const signIn = others.find(({ name }) => name === "sign-in");
  return (
    <>
      {signIn && (
        <ButtonLink href={signIn.href} variant="ghost" size="s" className={styles.roomy}>
          {t("school.way.sign-in")}
        </ButtonLink>
      )}
      <ButtonLink href={first.href} variant="primary" size="s">
        {t(`school.way.${first.name}`)}
      </ButtonLink>
    </>
  );
}

export function SchoolCard({ site }: { site: Site }) {
  const { t } = useTranslation("home");
  const { me } = site;
  const ways = schoolWays(site);
  return (
    <Card
      title={t("school.title")}
      note={t(`school.text.${ways[0].name}`, { name: me?.name ?? "", class: me?.kind === "student" ? me.class.name : "" })}
      className={styles.card}
      actions={
        <span className={styles.ways}>
          {ways.map(({ name, href }, index) => (
            <ButtonLink key={name} href={href} variant={index === 0 ? "primary" : "secondary"}>
              {t(`school.way.${name}`)}
            </ButtonLink>
          ))}
        </span>
      }
    />
  );
}
