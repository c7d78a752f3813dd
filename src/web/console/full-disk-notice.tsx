/** Owns telling a teacher that the server's disk is nearly full. Must not know where it lies. */
import { useTranslation } from "react-i18next";
import { Notice } from "../shared/ui/notice.tsx";

/** A lesson and its backup take a few MB; what else fills a disk this far, an update of the system for instance, soon takes the rest. */
const LITTLE_BYTES = 500_000_000;

/** `freeBytes` null: nobody knows. */
export function FullDiskNotice({ freeBytes }: { freeBytes: number | null }) {
  const { t } = useTranslation("console");
  if (freeBytes === null || freeBytes >= LITTLE_BYTES) return null;
  return (
    <Notice tone="warn" icon="info">
      {t("fullDisk", { mb: Math.floor(freeBytes / 1_000_000) })}
    </Notice>
  );
}
