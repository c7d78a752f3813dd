/** One class: its room on top, below it roster, groups, starting a lesson and past lessons. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ClassInfo, StudentInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { CodedError } from "../../shared/coded-error.ts";
import { sitesFor } from "../../shared/room-address.ts";
import { routes } from "../../shared/routes.ts";
import { Tabs } from "../../shared/ui/tabs.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { useAbsent } from "../groups/use-absent.ts";
import { GroupsTab } from "../groups/groups-tab.tsx";
import { useGrouping } from "../groups/use-grouping.ts";
import { GuessedNotice } from "../guessed-notice.tsx";
import { LoadedPart } from "../loaded-part.tsx";
import { RecordsTab } from "../records/records-tab.tsx";
import { RosterTab } from "../roster/roster-tab.tsx";
import { StartTab } from "../start/start-tab.tsx";
import { TeachPage } from "../teach-page.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { RoomCard } from "./room-card.tsx";
import { RoomPoster } from "./room-poster.tsx";
import styles from "./class-page.module.css";

const tabs = ["roster", "groups", "start", "records"] as const;
type TabId = (typeof tabs)[number];

export function ClassPage({ id, tab }: { id: string; tab: string | null }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const found = useLoaded(async () => {
    const item = (await api.classes.list()).find((one) => one.id === id);
    if (!item) throw new CodedError("server/not-found");
    return item;
  }, id);
  const title = found.state === "there" ? found.value.name : t("class.title");
  return (
    <TeachPage title={title} crumbs={[{ title }]}>
      <LoadedPart of={found} lines={8}>
        {(item) => <Loaded item={item} tab={tabs.find((one) => one === tab) ?? null} reload={found.reload} />}
      </LoadedPart>
    </TeachPage>
  );
}

function Loaded({ item, tab, reload }: { item: ClassInfo; tab: TabId | null; reload: () => void }) {
  const api = useApi();
  const { site } = useTeacher();
  const students = useLoaded(() => api.students.list(item.id), item.id);
  const sites = sitesFor(window.location, site.addresses);
  const [chosen, setChosen] = useState(0);
  const address = sites[chosen] ?? sites[0] ?? "";
  return (
    <>
      <div data-screen-only>
        <GuessedNotice at={item.guessedAt} className={styles.notice} />
        <RoomCard item={students.state === "there" ? { ...item, students: students.value.length } : item} sites={sites} address={address} onAddress={setChosen} onChange={reload} />
        <Parts item={item} tab={tab} students={students} />
      </div>
      <RoomPoster item={item} school={site.school} address={address} />
    </>
  );
}

function Parts({ item, tab, students }: { item: ClassInfo; tab: TabId | null; students: ReturnType<typeof useLoaded<StudentInfo[]>> }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const [, go] = useLocation();
  const saved = useLoaded(() => api.grouping.read(item.id), item.id);
  const grouping = useGrouping(item.id, saved.state === "there" ? saved.value : null);
  const absent = useAbsent(item.id);
  const people = students.state === "there" ? students.value : [];
  const waiting = saved.state === "there" ? students : saved;
  const ready = waiting.state === "there" ? absent : waiting;
  return (
    <Tabs
      label={item.name}
      value={tab ?? (item.students > 0 ? "start" : "roster")}
      onChange={(to) => go(routes.class(item.id, to as TabId), { replace: true })}
      tabs={[
        { id: "roster", title: t("roster.tab", { count: students.state === "there" ? people.length : item.students }), content: <LoadedPart of={students}>{(list) => <RosterTab item={item} students={list} onChange={students.reload} />}</LoadedPart> },
        { id: "groups", title: t("groups.tab"), content: <LoadedPart of={ready}>{() => absent.state === "there" && <GroupsTab item={item} students={people} grouping={grouping} absent={absent.value} />}</LoadedPart> },
        { id: "start", title: t("start.tab"), content: <LoadedPart of={ready}>{() => absent.state === "there" && <StartTab item={item} students={people} grouping={grouping} absent={absent.value} />}</LoadedPart> },
        { id: "records", title: t("records.tab"), content: <RecordsTab item={item} /> },
      ]}
    />
  );
}
