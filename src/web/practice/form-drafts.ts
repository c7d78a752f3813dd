/** Keeps in this browser what was written into forms outside any attempt. Must not know the forms. */

const STORE = "kefu.forms";

export type FormDrafts = {
  /** By field; empty where nothing was written. */
  read(form: string): Record<string, string>;
  /** Empty values are not kept. */
  write(form: string, values: Readonly<Record<string, string>>): void;
};

/** Where the browser keeps nothing, what is written lives as long as the page. */
export function keptDrafts(storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null): FormDrafts {
  const own = new Map<string, Record<string, string>>();
  const keyOf = (form: string) => `${STORE}.${form}`;
  return {
    read: (form) => {
      const mine = own.get(form);
      if (mine) return mine;
      try {
        return textsOf(JSON.parse(storage?.getItem(keyOf(form)) ?? "{}"));
      } catch {
        // Unreadable or forbidden: an empty sheet.
        return {};
      }
    },
    write: (form, values) => {
      const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
      own.set(form, written);
      try {
        if (Object.keys(written).length > 0) storage?.setItem(keyOf(form), JSON.stringify(written));
        else storage?.removeItem(keyOf(form));
      } catch {
        // Full or forbidden: kept for this page.
      }
    },
  };
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
