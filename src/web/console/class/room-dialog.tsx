/** Owns the room's address, code and QR code in letters that are read from the back of the room. */
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { roomUrl, spacedCode, typedAddress } from "../../shared/room-address.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import styles from "./room-card.module.css";

type RoomDialogProps = { open: boolean; onClose: () => void; item: ClassInfo; sites: string[]; address: string; onAddress: (index: number) => void };

export function RoomDialog({ open, onClose, item: { name, code }, sites, address, onAddress }: RoomDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog open={open} onClose={onClose} wide title={t("room.title", { name })}>
      <div className={styles.large}>
        <dl className={styles.room}>
          <div>
            <dt>{t("room.step1")}</dt>
            <dd className={styles.address}>{typedAddress(address)}</dd>
          </div>
          <div>
            <dt>{t("room.step2")}</dt>
            <dd className={styles.code}>{spacedCode(code)}</dd>
          </div>
          <div>
            <dt>{t("room.step3")}</dt>
          </div>
        </dl>
        <QrCode text={roomUrl(address, code)} label={t("room.qr")} />
      </div>
      {sites.length > 1 && (
        <SelectField className={styles.choice} label={t("room.which")} help={t("room.whichHelp")} value={sites.indexOf(address)} onChange={(event) => onAddress(Number(event.target.value))}>
          {sites.map((site, index) => (
            <option key={site} value={index}>
              {typedAddress(site)}
            </option>
          ))}
        </SelectField>
      )}
      {/^https?:\/\/(localhost|127\.)/.test(address) && <p className={styles.alone}>{t("room.alone")}</p>}
    </Dialog>
  );
}
