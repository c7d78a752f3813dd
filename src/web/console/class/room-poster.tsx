/** Owns the sheet for the wall: how to get into the room. It is what a printer makes of the class's page. */
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { roomUrl, spacedCode, typedAddress } from "../../shared/room-address.ts";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import styles from "./room-poster.module.css";

export function RoomPoster({ item: { name, code }, school, address }: { item: ClassInfo; school: string | null; address: string }) {
  const { t } = useTranslation(["console", "common"]);
  return (
    <section className={styles.poster}>
      <p className={styles.school}>{school ?? t("common:app.name")}</p>
      <p className={styles.name}>{name}</p>
      <div className={styles.qr}>
        <QrCode text={roomUrl(address, code)} label={t("room.qr")} />
      </div>
      <p>{t("room.step1")}</p>
      <p className={styles.address}>{typedAddress(address)}</p>
      <p>{t("room.step2")}</p>
      <p className={styles.code}>{spacedCode(code)}</p>
      <p>{t("room.step3")}</p>
    </section>
  );
}
