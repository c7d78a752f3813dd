/** Owns a draft as a waybill: what it is, who wrote last, whether it is published, who writes now, and what can be done with it. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { DraftInfo } from "../../../protocol/studio.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./drafts.module.css";

export function DraftCard({ draft, unit, me, onDuplicate, onRemove }: { draft: DraftInfo; unit: string; me: string; onDuplicate: () => void; onRemove: () => void }) {
  const { t } = useTranslation("studio-drafts");
  const text = useText();
  const format = useFormat();
  const { id, published, hold, updatedBy, updatedAt, createdBy } = draft;
  const title = text(draft.title) || t("untitled");
  return (
    <Waybill className={styles.card} aria-labelledby={`draft-${id}`}>
      <div className={styles.head}>
        <h2 id={`draft-${id}`}>
          <Link href={routes.draft(id)} className={styles.name}>
            {title}
          </Link>
        </h2>
      </div>
      <p className={styles.unit}>{unit}</p>
      <p className={styles.tags}>
        {published ? <Tag tone="ok">{t("published", { number: published.number })}</Tag> : <Tag tone="warn">{t("draft")}</Tag>}
        {published?.openPractice && <Tag tone="brand">{t("openPractice")}</Tag>}
        {hold && (
          <Tag tone="parcel" icon="pen">
            {hold.by.id === me ? t("heldByMe") : t("heldBy", { name: hold.by.name })}
          </Tag>
        )}
        {createdBy.id !== me && <Tag tone="plain">{t("by", { name: createdBy.name })}</Tag>}
      </p>
      <Perforation />
      <div className={styles.foot}>
        <p className={styles.changed}>{t("changed", { name: updatedBy.name, time: format.moment(updatedAt) })}</p>
        <span className={styles.buttons}>
          <Menu
            title={
              <>
                {t("more")}
                <span className="visually-hidden">{t("of", { title })}</span>
              </>
            }
          >
            <Button variant="ghost" icon="copy" onClick={onDuplicate}>
              {t("duplicate")}
            </Button>
            <Button variant="ghost" icon="trash" onClick={onRemove}>
              {t("remove")}
            </Button>
          </Menu>
          <ButtonLink href={routes.draft(id)} icon="pen">
            {t("open")}
            <span className="visually-hidden">{t("of", { title })}</span>
          </ButtonLink>
        </span>
      </div>
    </Waybill>
  );
}
