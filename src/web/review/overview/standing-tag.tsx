/** Owns how far a group's marks are: the word and its colour. */
import { useTranslation } from "react-i18next";
import type { Standing } from "../../../protocol/review.ts";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import type { IconName } from "../../shared/ui/icon.tsx";

const looks: Record<Standing, { tone: Tone; icon?: IconName }> = {
  provisional: { tone: "plain" },
  changed: { tone: "warn", icon: "warning" },
  confirmed: { tone: "brand", icon: "check" },
  released: { tone: "ok", icon: "send" },
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation("review");
  const { tone, icon } = looks[standing];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`standing.${standing}`)}
    </Tag>
  );
}
