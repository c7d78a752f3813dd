/** Owns the teachers' accounts: adding one, a new password, locking out, removal. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { Table } from "../../shared/ui/table.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { useTask } from "../use-task.ts";
import { NewAccountDialog } from "./new-account-dialog.tsx";
import { ResetPasswordDialog } from "./reset-password-dialog.tsx";
import styles from "./settings.module.css";

export function AccountsCard() {
  const { t } = useTranslation("console");
  const api = useApi();
  const accounts = useLoaded(() => api.accounts.list(), "accounts");
  const [adding, setAdding] = useState(false);
  return (
    <Card
      className={styles.whole}
      title={t("account.title")}
      note={t("account.note")}
      actions={
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t("account.add")}
        </Button>
      }
    >
      <LoadedPart of={accounts}>
        {(list) => (
          <Table
            label={t("account.title")}
            heads={[
              { key: "name", title: t("account.name") },
              { key: "account", title: t("account.account") },
              { key: "role", title: t("account.role") },
              { key: "do", title: <span className="visually-hidden">{t("more")}</span> },
            ]}
          >
            {list.map((account) => (
              <AccountRow key={account.id} account={account} onChange={accounts.reload} />
            ))}
          </Table>
        )}
      </LoadedPart>
      <NewAccountDialog open={adding} onClose={() => setAdding(false)} onAdded={accounts.reload} />
    </Card>
  );
}

function AccountRow({ account, onChange }: { account: AccountInfo; onChange: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const { me } = useTeacher();
  const task = useTask("loud");
  const [asked, setAsked] = useState<"password" | "remove" | null>(null);
  const { id, name, role, disabled } = account;
  const act = (work: () => Promise<unknown>, done: string) =>
    task.run(async () => {
      await work();
      toast(done, "ok");
      onChange();
    });
  return (
    <tr className={disabled ? styles.off : undefined}>
      <td>{name}</td>
      <td>{account.account}</td>
      <td>
        {t(`account.roles.${role}`)} {disabled && <Tag tone="warn">{t("account.disabled")}</Tag>}
      </td>
      <td className={styles.buttons}>
        {/* Nobody shuts themselves out. */}
        {id === me.id ? (
          <Tag tone="plain">{t("account.you")}</Tag>
        ) : (
          <>
            <Button size="s" variant="ghost" icon="key" aria-label={t("account.resetOf", { name })} onClick={() => setAsked("password")}>
              {t("account.reset")}
            </Button>
            <Button size="s" variant="ghost" icon={disabled ? "check" : "lock"} busy={task.busy} onClick={() => void act(() => api.accounts.change(id, { disabled: !disabled }), t(disabled ? "account.enabledDone" : "account.disabledDone", { name }))}>
              {t(disabled ? "account.enable" : "account.disable")}
            </Button>
            <Button size="s" variant="ghost" icon="trash" busy={task.busy} aria-label={t("account.removeOf", { name })} title={t("account.removeOf", { name })} onClick={() => setAsked("remove")} />
          </>
        )}
        <ResetPasswordDialog open={asked === "password"} account={account} onClose={() => setAsked(null)} />
        <Confirm
          open={asked === "remove"}
          danger
          question={t("account.removeQuestion", { name })}
          detail={t("account.removeDetail")}
          yes={t("remove")}
          onAnswer={(yes) => {
            setAsked(null);
            if (yes) void act(() => api.accounts.remove(id), t("account.removed", { name }));
          }}
        />
      </td>
    </tr>
  );
}
