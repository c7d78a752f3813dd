/** Owns the order of the cards: who needs the teacher most, or by name. */
import type { Alarm, GroupMonitor } from "../../../protocol/classroom.ts";

export type Order = "urgent" | "name";

const URGENCY: readonly Alarm["kind"][] = ["angry", "hand", "offline", "again", "silent", "unseated"];

/** Groups of the same urgency stand in the order in which they began to need somebody; calm ones by name. */
export function sortGroups(groups: readonly GroupMonitor[], order: Order): GroupMonitor[] {
  const byName = [...groups].sort((a, b) => inDigits(a.name).localeCompare(inDigits(b.name), "zh-CN", { numeric: true }));
  if (order === "name") return byName;
  return byName.sort((a, b) => rank(a.alarm) - rank(b.alarm) || (a.alarm?.since ?? 0) - (b.alarm?.since ?? 0));
}

/** 十二组 as 12组: by their sound, 二 would come before 一. */
function inDigits(name: string): string {
  return name.replace(/([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/g, (numeral: string, tens: string, ten: string, ones: string) => {
    if (numeral === "" || (ten === "" && ones !== "")) return numeral;
    return String(ten === "" ? digit(tens) : (digit(tens) || 1) * 10 + digit(ones));
  });
}

function digit(numeral: string): number {
  return "零一二三四五六七八九".indexOf(numeral || "零");
}

function rank(alarm: Alarm | null): number {
  return alarm ? URGENCY.indexOf(alarm.kind) : URGENCY.length;
}

/** The groups as they are now in the order they were shown in, so that no card moves away under the pointer; new ones come last. */
export function keepOrder(groups: readonly GroupMonitor[], shown: readonly string[]): GroupMonitor[] {
  const place = new Map(shown.map((id, index) => [id, index]));
  return [...groups].sort((a, b) => (place.get(a.id) ?? shown.length) - (place.get(b.id) ?? shown.length));
}
