/** Owns the short names that classes of style sheets get: they stand in script and style, and weigh on every call. */
import { createHash } from "node:crypto";

const LENGTH = 4;

/** One name for one place; where two places would share one, the later gets a longer one. */
export function classNamer(): (place: string) => string {
  const places = new Map<string, string>();
  return (place) => {
    const hash = createHash("sha256").update(place).digest("base64url").replaceAll(/[-_]/g, "");
    for (let length = LENGTH; ; length += 1) {
      const name = `k${hash.slice(0, length)}`;
      if ((places.get(name) ?? place) !== place) continue;
      places.set(name, place);
      return name;
    }
  };
}
