/** Owns how long ago something began, in words. */
import { useTranslation } from "react-i18next";
import { useTicking } from "./ticking.tsx";

/** `at` in ms of the server's time. Under ten seconds it is “just now”; then in steps of ten seconds, so that a screen full of them stays calm. */
export function Since({ at }: { at: number }) {
  const { t } = useTranslation("monitor");
  const tens = useTicking((now) => Math.max(0, Math.floor((now - at) / 10_000)));
  const minutes = Math.floor(tens / 6);
  if (tens === 0) return <>{t("since.now")}</>;
  if (minutes >= 10 || (minutes > 0 && tens % 6 === 0)) return <>{t("since.minutes", { minutes })}</>;
  return <>{minutes === 0 ? t("since.seconds", { seconds: tens * 10 }) : t("since.both", { minutes, seconds: (tens % 6) * 10 })}</>;
}
