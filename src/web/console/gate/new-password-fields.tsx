/** Owns asking for a new password twice. */
import { useTranslation } from "react-i18next";
import { TextField } from "../../shared/ui/field.tsx";

export type NewPassword = { first: string; again: string };

const SHORTEST = 8;

/** What is wrong with it, if anything. */
export function passwordFault({ first, again }: NewPassword): "short" | "differs" | null {
  if (first.length < SHORTEST) return "short";
  return first === again ? null : "differs";
}

/** `tried`: faults are shown only after somebody wanted to go on. */
export function NewPasswordFields({ value, onChange, tried }: { value: NewPassword; onChange: (value: NewPassword) => void; tried: boolean }) {
  const { t } = useTranslation("console");
  const fault = tried ? passwordFault(value) : null;
  return (
    <>
      <TextField
        type="password"
        label={t("password.new")}
        help={t("password.help", { count: SHORTEST })}
        fault={fault === "short" && t("password.short", { count: SHORTEST })}
        required
        maxLength={200}
        autoComplete="new-password"
        value={value.first}
        onChange={(event) => onChange({ ...value, first: event.target.value })}
      />
      <TextField
        type="password"
        label={t("password.again")}
        fault={fault === "differs" && t("password.differs")}
        required
        maxLength={200}
        autoComplete="new-password"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.target.value })}
      />
    </>
  );
}
