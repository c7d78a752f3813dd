/** Owns the schema of abilities. */
import { z } from "zod";
import { abilities } from "../ability.ts";

export const abilitySchema = z.enum(abilities);
