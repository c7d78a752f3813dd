/** Owns the head of a class's page: its name, and how students get into its room. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { copyText } from "../../shared/copy-text.ts";
import { roomUrl, spacedCode, typedAddress } from "../../shared/room-address.ts";
import { Button } from "../../shared/ui/button.tsx";
import { QrCode } from "../../shared/ui/qr-code.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import { ClassMenu } from "./class-menu.tsx";
import { RoomDialog } from "./room-dialog.tsx";
import styles from "./room-card.module.css";

type RoomCardProps = { item: ClassInfo; sites: string[]; address: string; onAddress: (index: number) => void; onChange: () => void };

export function RoomCard({ item, sites, address, onAddress, onChange }: RoomCardProps) {
  const { t } = useTranslation("console");
  const [large, setLarge] = useState(false);
  const url = roomUrl(address, item.code);
  const copy = async () => ((await copyText(url)) ? toast(t("room.copied"), "ok") : toast(t("room.notCopied"), "bad"));
  return (
    <Waybill className={styles.card} aria-labelledby="class-name">
      <div className={styles.words}>
        <div className={styles.head}>
          <h1 id="class-name">{item.name}</h1>
          {item.demo && <Tag tone="parcel">{t("demo.tag")}</Tag>}
          {item.lesson !== null && <Tag tone="ok">{t("running.tag")}</Tag>}
        </div>
        <p className={styles.how}>{t("room.how")}</p>
        <div className={styles.actions}>
          <Button size="s" icon="expand" onClick={() => setLarge(true)}>
            {t("room.show")}
          </Button>
          <Button size="s" icon="copy" onClick={() => void copy()}>
            {t("room.copy")}
          </Button>
          <Button size="s" icon="print" onClick={() => window.print()}>
            {t("room.print")}
          </Button>
          <ClassMenu item={item} onChange={onChange} />
        </div>
      </div>
      <dl className={styles.room}>
        <div>
          <dt>{t("room.address")}</dt>
          <dd className={styles.address}>{typedAddress(address)}</dd>
        </div>
        <div>
          <dt>{t("room.code")}</dt>
          <dd className={styles.code}>{spacedCode(item.code)}</dd>
        </div>
      </dl>
      <button type="button" className={styles.qr} aria-label={t("room.show")} onClick={() => setLarge(true)}>
        <QrCode text={url} label={t("room.qr")} />
      </button>
      <RoomDialog open={large} onClose={() => setLarge(false)} item={item} sites={sites} address={address} onAddress={onAddress} />
    </Waybill>
  );
}
