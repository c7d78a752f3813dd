/** Owns the code of a room as it is typed, and remembering the last room on this computer. */

export const CODE_LENGTH = 6;
const KEY = "kefu.room";

/** Full width, small letters, spaces and dashes are all the same to it. */
export function readCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, CODE_LENGTH);
}

export type LastRoom = { code: string; name: string };

export function rememberRoom(room: LastRoom): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(room));
  } catch {
    // Storage is blocked or full: the code is typed again next time.
  }
}

export function lastRoom(): LastRoom | null {
  try {
    const room: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return typeof room === "object" && room !== null && "code" in room && "name" in room && typeof room.code === "string" && typeof room.name === "string" ? { code: room.code, name: room.name } : null;
  } catch {
    return null;
  }
}
