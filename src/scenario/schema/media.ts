/** Owns pictures and sounds of a situation: what they are, what they say in words, and whose they are. Must not know where the files are kept. */
import { z } from "zod";
import { mediaKinds, mediaLicences } from "../media.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const mediaSchema = z
  .object({
    id: idSchema,
    kind: z.enum(mediaKinds),
    /** SHA-256 of the file and what it is: the same bytes are the same file everywhere. */
    file: z.string().regex(/^[0-9a-f]{64}\.(png|jpg|webp|mp3|ogg|wav)$/),
    /** What can be seen, or is said, for whoever cannot see or hear it. */
    alt: textSchema.optional(),
    licence: z.enum(mediaLicences).optional(),
    /** Whose work it is and where it comes from. */
    source: z.string().min(1).max(300).optional(),
  })
  .strict();
export type Media = z.infer<typeof mediaSchema>;
