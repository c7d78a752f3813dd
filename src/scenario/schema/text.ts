/** Owns the schema of texts. */
import { z } from "zod";
import type { Text } from "../text.ts";

export const textSchema: z.ZodType<Text, Text> = z
  .union([z.string().min(1), z.object({ "zh-CN": z.string().min(1), en: z.string().min(1) }).strict()])
  .meta({ id: "text", description: "One string, or {\"zh-CN\": …, \"en\": …}" });
