/** Owns the list that stands in every package: what it is, whose, under which licence, and every file with its sum. */
import { z } from "zod";
import { textSchema } from "../../scenario/schema/text.ts";

/** Of packages, not of situations: raised when files are called or put otherwise. */
export const packageFormat = 1;
export const manifestName = "kefu-package.json";

/** What whoever gets it may do with it. */
export const packageLicences = ["cc-by", "cc-by-sa", "cc0", "ask"] as const;
export type PackageLicence = (typeof packageLicences)[number];

export const manifestSchema = z.object({
  format: z.literal(packageFormat),
  kind: z.enum(["situation", "unit"]),
  title: textSchema,
  author: z.string().max(100).default(""),
  school: z.string().max(100).default(""),
  licence: z.enum(packageLicences),
  /** Version of the program that made it. */
  madeWith: z.string().max(40),
  /** The course's unit that it belongs to. */
  unit: z.string().min(1).max(64),
  files: z.array(z.object({ name: z.string().min(1).max(200), size: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a person says about the package on making it. */
export type About = Pick<Manifest, "title" | "author" | "school" | "licence" | "madeWith" | "unit">;
