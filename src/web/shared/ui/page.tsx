/** Owns the frame of every page: skip link, top bar with logo, way back and actions, language switch, main part, title of the window. */
import { useEffect, type ReactNode } from "react";
import { Link } from "wouter";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "../i18n/i18n.ts";
import { useLanguage } from "../i18n/use-text.ts";
import { cx } from "./cx.ts";
import { StorageNotice } from "./storage-notice.tsx";
import styles from "./page.module.css";

/** One step of the way here; the last has no `href`. */
export type Crumb = { title: string; href?: string };

/** `fill`: the page is exactly as high as the window on large screens and its parts scroll (the call). */
export function Page({ title, crumbs = [], actions, fill = false, wide = false, footer, children }: { title: string; crumbs?: Crumb[]; actions?: ReactNode; fill?: boolean; wide?: boolean; footer?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("common");
  useEffect(() => {
    document.title = title === t("app.name") ? title : `${title} · ${t("app.name")}`;
  }, [title, t]);
  return (
    <div className={cx(styles.page, fill && styles.fill)}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {t("page.skip")}
      </a>
      <header className={styles.top} data-screen-only>
        <Link href="/" className={styles.logo}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <rect x="1" y="2" width="22" height="20" rx="4" fill="var(--parcel)" />
            <rect x="9.5" y="2" width="5" height="20" fill="#f6c79b" />
            <path d="M4 17h3M4 14h3" stroke="#fff" strokeWidth="1.5" />
          </svg>
          <span>{t("app.name")}</span>
        </Link>
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <div className={styles.actions}>
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <StorageNotice />
      <main id="main" tabIndex={-1} className={cx(styles.main, wide && styles.wide)}>
        {children}
      </main>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </div>
  );
}

// The address after the hash is the app's own route, so the skip link moves the focus itself.
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation("common");
  return (
    <nav className={styles.crumbs} aria-label={t("page.way")}>
      <ol role="list">
        {crumbs.map(({ title, href }) => (
          <li key={title}>{href ? <Link href={href}>{title}</Link> : <span aria-current="page">{title}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

function LanguageSwitch() {
  const language = useLanguage();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => void changeLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
