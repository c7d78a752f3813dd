/** Owns how students get in: code, address, QR code, and how many are there. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { roomUrl, spacedCode, typedAddress } from "../../shared/room-address.ts";
import { Card } from "../../shared/ui/card.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import styles from "./join-card.module.css";

/** `site` is the address students reach the server at. */
export function JoinCard({ code, online, site }: { code: string; online: MonitorView["online"]; site: string }) {
  const { t } = useTranslation("monitor");
  const url = roomUrl(site, code);
  return (
    <Card title={t("join.title")} note={t("join.online", { now: online.now, of: online.of })}>
      <div className={styles.join}>
        <div>
          <p className={styles.code}>{spacedCode(code)}</p>
          <p className={styles.address}>{typedAddress(site)}</p>
          <p className={styles.how}>{t("join.how")}</p>
        </div>
        <QrCode text={url} label={t("join.qr", { url })} className={styles.qr} />
      </div>
    </Card>
  );
}
