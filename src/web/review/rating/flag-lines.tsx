/** Owns what is noticeable in the ratings of a group, in words. */
import { useTranslation } from "react-i18next";
import type { GroupReview, RatingFlag } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./flag-lines.module.css";

export function FlagLines({ group, names, onMember }: { group: GroupReview; names: ReadonlyMap<string, string>; onMember: (student: string) => void }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  if (group.flags.length === 0) return null;
  const nameOf = (id: string) => names.get(id) ?? t("rating.removed");
  const say = (flag: RatingFlag) => {
    switch (flag.kind) {
      case "outlier":
        return t("flag.outlier", { rater: nameOf(flag.rater), target: nameOf(flag.target), away: format.points(Math.abs(flag.away)) });
      case "reciprocal":
        return t("flag.reciprocal", { one: nameOf(flag.raters[0]), other: nameOf(flag.raters[1]) });
      case "self-apart":
        return t("flag.selfApart", { name: nameOf(flag.student), away: format.points(Math.abs(flag.away)) });
    }
  };
  const whom = (flag: RatingFlag) => (flag.kind === "self-apart" ? flag.student : flag.kind === "outlier" ? flag.rater : flag.raters[0]);
  return (
    <ul role="list" className={styles.flags} aria-label={t("flag.label")}>
      {group.flags.map((flag) => (
        <li key={JSON.stringify(flag)}>
          <Icon name="info" />
          <span>{say(flag)}</span>
          {group.members.some(({ student }) => student === whom(flag)) && (
            <button type="button" className={styles.open} aria-label={t("flag.openOf", { name: nameOf(whom(flag)) })} onClick={() => onMember(whom(flag))}>
              {t("flag.open")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
