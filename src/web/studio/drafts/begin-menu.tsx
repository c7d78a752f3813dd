/** Owns the ways in which a situation can be begun. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import type { IconName } from "../../shared/ui/icon.tsx";
import { Menu } from "../../shared/ui/menu.tsx";

const ways = { template: "plus", course: "copy", script: "pen", import: "upload" } as const satisfies Record<string, IconName>;
export type BeginWay = keyof typeof ways;

/** `other`: beside a button for templates. */
export function BeginMenu({ onChoose, other = false }: { onChoose: (way: BeginWay) => void; other?: boolean }) {
  const { t } = useTranslation("studio-drafts");
  return (
    <Menu title={other ? t("otherWays") : t("new")} {...(other ? {} : { icon: "plus" as const })}>
      {(Object.keys(ways) as BeginWay[]).map((way) =>
        other && way === "template" ? null : (
          <Button key={way} variant="ghost" icon={ways[way]} onClick={() => onChoose(way)}>
            {t(`way.${way}`)}
          </Button>
        ),
      )}
    </Menu>
  );
}
