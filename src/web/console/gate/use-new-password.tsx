/** Owns asking for a new password twice. */
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../shared/ui/field.tsx";

type Asked = {
  fields: ReactNode;
  /** The password when both are right; else null, and the fields say what is wrong. */
  take(): string | null;
  clear(): void;
};

const SHORTEST = 8;
const NONE = { first: "", again: "" };

export function useNewPassword(): Asked {
  const { t } = useTranslation("console");
  const [value, setValue] = useState(NONE);
  /** Faults are shown only after somebody wanted to go on. */
  const [tried, setTried] = useState(false);
  const wrong = value.first.length < SHORTEST ? "short" : value.first === value.again ? null : "differs";
  const fault = tried ? wrong : null;
  const field = (part: keyof typeof NONE) => ({ type: "password", required: true, maxLength: 200, autoComplete: "new-password", value: value[part], onChange: (event: { target: { value: string } }) => setValue({ ...value, [part]: event.target.value }) });
  return {
    fields: (
      <>
        <TextField {...field("first")} label={t("password.new")} help={t("password.help", { count: SHORTEST })} fault={fault === "short" && t("password.short", { count: SHORTEST })} />
        <TextField {...field("again")} label={t("password.again")} fault={fault === "differs" && t("password.differs")} />
      </>
    ),
    take: () => {
      setTried(true);
      return wrong === null ? value.first : null;
    },
    clear: () => {
      setValue(NONE);
      setTried(false);
    },
  };
}
