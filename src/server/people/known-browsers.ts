/** Owns by what a browser is known in which somebody has signed in before: a mark that it keeps, signed with a key of this installation. The mark opens nothing; it only tells tries apart. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Store } from "../store/store.ts";
import { newToken } from "./token.ts";

const KEY = "browser-key";

export type KnownBrowsers = {
  /** A mark for a browser in which this account has just signed in. */
  mark(account: string): Promise<string>;
  /** Which of the account's browsers a mark names; null: none. */
  read(account: string, mark: string | null): Promise<string | null>;
};

export function createKnownBrowsers({ settings }: Pick<Store, "settings">): KnownBrowsers {
  const keyOf = async (): Promise<string> => {
    if ((await settings.get(KEY)) === undefined) await settings.set(KEY, newToken());
    // Of two processes that start at the same time the last one's stays.
    return (await settings.get(KEY)) ?? "";
  };
  const sign = async (account: string, browser: string) => createHmac("sha256", await keyOf()).update(`${account} ${browser}`).digest("base64url");
  return {
    mark: async (account) => {
      const browser = newToken();
      return `${browser}.${await sign(account, browser)}`;
    },
    read: async (account, mark) => {
      const [browser = "", signed = ""] = (mark ?? "").split(".");
      const [given, right] = [Buffer.from(signed), Buffer.from(await sign(account, browser))];
      return given.length === right.length && timingSafeEqual(given, right) ? browser : null;
    },
  };
}
