/** Owns pictures and sounds as students meet them: with their words, whose they are, and large on demand. Must not know where they belong. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MediaView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { mediaUrl } from "../../shared/media-url.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import styles from "./media-list.module.css";

/** `call`: beside a talk, where there is little room; the newest comes first. */
export function MediaList({ media, call = false }: { media: MediaView[]; call?: boolean }) {
  const { t } = useTranslation("media");
  const shown = call ? [...media].reverse() : media;
  return (
    // Scrolls sideways where there are many.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.list} data-call={call || undefined} role="group" aria-label={t("title")} tabIndex={call && media.length > 2 ? 0 : undefined}>
      {shown.map((one) => (one.kind === "picture" ? <Picture key={one.id} of={one} call={call} /> : <Sound key={one.id} of={one} />))}
    </div>
  );
}

function Picture({ of, call }: { of: MediaView; call: boolean }) {
  const { t } = useTranslation("media");
  const text = useText();
  const [large, setLarge] = useState(false);
  const [failed, setFailed] = useState(false);
  const words = text(of.alt);
  return (
    <figure className={styles.picture}>
      {failed ? (
        <p className={styles.failed}>{t("failed", { words })}</p>
      ) : (
        <button type="button" className={styles.open} aria-label={t("enlarge", { words })} onClick={() => setLarge(true)}>
          <img src={mediaUrl(of.file)} alt="" loading="lazy" onError={() => setFailed(true)} />
        </button>
      )}
      {!call && <Whose of={of} />}
      <Dialog open={large} onClose={() => setLarge(false)} title={words} wide>
        <figure className={styles.large}>
          <img src={mediaUrl(of.file)} alt={words} />
          <Whose of={of} />
        </figure>
      </Dialog>
    </figure>
  );
}

/** What is said can be read as well: not every room has loudspeakers, and not everybody hears. */
function Sound({ of }: { of: MediaView }) {
  const { t } = useTranslation("media");
  const text = useText();
  const words = text(of.alt);
  return (
    <figure className={styles.sound}>
      {/* Its words stand below. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio controls preload="none" src={mediaUrl(of.file)} aria-label={t("sound")} />
      <details>
        <summary>{t("words")}</summary>
        <p>{words}</p>
      </details>
      <Whose of={of} />
    </figure>
  );
}

function Whose({ of: { licence, source } }: { of: MediaView }) {
  const { t } = useTranslation("media");
  if (!source && (licence === null || licence === "own")) return null;
  return (
    <figcaption className={styles.whose}>
      {[source, licence && licence !== "own" && t(`licence.${licence}`)].filter(Boolean).join(t("between"))}
    </figcaption>
  );
}
