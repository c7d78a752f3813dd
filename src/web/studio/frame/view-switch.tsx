/** Owns choosing what stands in the middle. Links, so that each view has an address. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { routes } from "../../shared/routes.ts";
import { views, type View } from "../views.ts";
import styles from "./view-switch.module.css";

export function ViewSwitch({ view, draft }: { view: View; draft: string }) {
  const { t } = useTranslation("studio");
  return (
    <nav className={styles.switch} data-tour="views" aria-label={t("views")}>
      {views.map((one) => (
        <Link key={one} href={routes.draft(draft, one)} className={styles.view} aria-current={one === view ? "page" : undefined} replace>
          {t(`view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
