/** Owns how a picture or sound is told to a student's screen. */
import type { MediaKind, MediaLicence } from "../scenario/media.ts";
import type { Text } from "../scenario/text.ts";

/** `file`: its name at the server. */
export type MediaView = { id: string; kind: MediaKind; file: string; alt: Text; licence: MediaLicence | null; source: string | null };
