/** Owns the marks of a lesson for paper: the class on top, then each group with its members and remarks. */
import { useTranslation } from "react-i18next";
import type { GroupReview, ReviewView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Table } from "../../shared/ui/table.tsx";
import styles from "./review-print.module.css";

const parts = ["automatic", "teacher", "peer", "self", "final"] as const;

export function ReviewPrint({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const text = useText();
  const title = text(view.situation.title);
  return (
    <Page
      title={`${t("title")} · ${title}`}
      crumbs={[{ title: view.class.name, href: routes.class(view.class.id, "records") }, { title: t("title"), href: routes.review(view.lesson) }, { title: t("export.print") }]}
      actions={
        <>
          <ButtonLink href={routes.review(view.lesson)}>{t("print.back")}</ButtonLink>
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t("print.print")}
          </Button>
        </>
      }
    >
      <h1 className={styles.title}>{t("heading", { title, name: view.class.name })}</h1>
      <p className={styles.weights}>{parts.flatMap((part) => (part === "final" ? [] : [`${t(`part.${part}`)} ${view.weights[part]}`])).join(" · ")}</p>
      <div className={styles.sheets}>
        {view.groups.map((group) => (
          <GroupSheet key={group.group} group={group} />
        ))}
      </div>
    </Page>
  );
}

function GroupSheet({ group }: { group: GroupReview }) {
  const { t } = useTranslation(["review", "common"]);
  const format = useFormat();
  const say = (value: number | null) => (value === null ? "–" : format.points(value));
  return (
    <Card title={group.name} note={`${t(`standing.${group.standing}`)} · ${t("part.final")} ${say(group.marks.final)}`}>
      <p>{group.abilities.map(({ ability, points, max }) => `${t(`common:ability.${ability}`)} ${format.points(points)} / ${format.points(max)}`).join("　")}</p>
      {group.remark !== "" && (
        <p>
          <b>{t("remark.label")}</b> {group.remark}
        </p>
      )}
      <Table label={group.name} heads={[{ key: "name", title: t("rating.member") }, ...parts.map((part) => ({ key: part, title: t(`part.${part}`) })), { key: "remark", title: t("remark.label") }]}>
        {group.members.map((member) => (
          <tr key={member.student}>
            <td>
              {member.name} {member.number}
            </td>
            {parts.map((part) => (
              <td key={part}>{say(member.marks[part])}</td>
            ))}
            <td>{member.remark}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
