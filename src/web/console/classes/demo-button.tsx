/** Owns making the demo class: robots have just played a lesson, to look at before one has a class. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useTask } from "../use-task.ts";

export function DemoButton({ variant, size = "m" }: { variant: "secondary" | "ghost"; size?: "m" | "l" }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask("loud");
  const [, go] = useLocation();
  const make = () =>
    task.run(async () => {
      const { id, lesson } = await api.demo.make();
      go(lesson === null ? routes.class(id, "records") : routes.monitor(lesson));
    });
  return (
    <Button variant={variant} size={size} busy={task.busy} onClick={() => void make()}>
      {t(task.busy ? "demo.making" : "demo.make")}
    </Button>
  );
}
