/** Owns coming into a room: code, own name, PIN; or as a guest. One step at a time, the way back always open. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Me, Room } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { CodeStep } from "./code-step.tsx";
import { GuestStep } from "./guest-step.tsx";
import type { RosterName } from "./find-names.ts";
import { NameStep } from "./name-step.tsx";
import { PinStep } from "./pin-step.tsx";
import { rememberRoom } from "./room-code.ts";
import styles from "./join.module.css";

/** `code` null: it is still to be typed. */
export function JoinPage({ code }: { code: string | null }) {
  const { t } = useTranslation(["class", "common", "server-failures"]);
  const [, goTo] = useLocation();
  return (
    <Page title={t("join.title")}>
      <div className={styles.sheet}>{code === null ? <CodeStep onCode={(typed) => goTo(routes.join(typed))} /> : <RoomSteps key={code} code={code} />}</div>
    </Page>
  );
}

function RoomSteps({ code }: { code: string }) {
  const { t } = useTranslation("common");
  const api = useApi();
  const words = useServerWords();
  const [, goTo] = useLocation();
  const room = useLoaded(() => api.rooms.read(code), code);
  if (room.state === "loading") return <Skeleton label={t("page.loading")} lines={6} />;
  if (room.state === "failed") return <CodeStep fault={words(room.rejection)} first={code} onCode={(typed) => (typed === code ? room.reload() : goTo(routes.join(typed)))} />;
  return <Steps room={room.value} onOtherRoom={() => goTo(routes.join())} />;
}

type Step = { at: "name" } | { at: "pin"; student: RosterName } | { at: "guest" };

function Steps({ room, onOtherRoom }: { room: Room; onOtherRoom: () => void }) {
  const api = useApi();
  const [, goTo] = useLocation();
  const [step, setStep] = useState<Step>({ at: "name" });
  const { code, name } = room.class;
  useEffect(() => rememberRoom({ code, name }), [code, name]);
  const enter = async (join: () => Promise<Me>) => {
    await join();
    goTo(routes.lesson());
  };
  switch (step.at) {
    case "name":
      return <NameStep room={room} onPick={(student) => setStep({ at: "pin", student })} onGuest={() => setStep({ at: "guest" })} onOtherRoom={onOtherRoom} />;
    case "pin":
      return <PinStep className={name} student={step.student} onPin={(pin) => enter(() => api.rooms.join(code, step.student.id, pin))} onBack={() => setStep({ at: "name" })} />;
    case "guest":
      return <GuestStep className={name} onName={(guest) => enter(() => api.rooms.visit(code, guest))} onBack={() => setStep({ at: "name" })} />;
  }
}
