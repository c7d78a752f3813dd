/** Owns the three steps into the lesson, readable from the last row. */
import { useTranslation } from "react-i18next";
import { roomUrl, spacedCode, typedAddress } from "../../shared/room-address.ts";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./screen-join.module.css";

export function ScreenJoin({ code, site }: { code: string; site: string }) {
  const { t } = useTranslation("monitor");
  const url = roomUrl(site, code);
  return (
    <Waybill className={styles.join}>
      <dl>
        <div>
          <dt>{t("screen.address")}</dt>
          <dd className={styles.address}>{typedAddress(site)}</dd>
        </div>
        <div>
          <dt>{t("screen.code")}</dt>
          <dd className={styles.code}>{spacedCode(code)}</dd>
        </div>
        <div>
          <dt>{t("screen.name")}</dt>
        </div>
      </dl>
      <QrCode text={url} label={t("join.qr", { url })} className={styles.qr} />
    </Waybill>
  );
}
