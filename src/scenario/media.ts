/** Owns what pictures and sounds there are: kinds, licences, and which files are which. Must not know their shape in the format. */

export const mediaKinds = ["picture", "sound"] as const;
export type MediaKind = (typeof mediaKinds)[number];

export const mediaLicences = ["own", "cc0", "cc-by", "cc-by-sa", "public-domain", "school"] as const;
export type MediaLicence = (typeof mediaLicences)[number];

/** Own and free works need nobody named; the others ask for it. */
export function asksSource(licence: MediaLicence): boolean {
  return licence === "cc-by" || licence === "cc-by-sa" || licence === "school";
}

/** By the end of the file's name. */
export const mediaTypes = {
  png: { kind: "picture", type: "image/png" },
  jpg: { kind: "picture", type: "image/jpeg" },
  webp: { kind: "picture", type: "image/webp" },
  mp3: { kind: "sound", type: "audio/mpeg" },
  ogg: { kind: "sound", type: "audio/ogg" },
  wav: { kind: "sound", type: "audio/wav" },
} as const satisfies Record<string, { kind: MediaKind; type: string }>;
export type MediaEnding = keyof typeof mediaTypes;

/** What a file is by its name; undefined where the name is none of ours. */
export function mediaTypeOf(file: string): (typeof mediaTypes)[MediaEnding] | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending as MediaEnding] : undefined;
}
