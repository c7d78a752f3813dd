/** Owns the routes of backups: whole files, for administrators. */
import { createReadStream } from "node:fs";
import { z } from "zod";
import { backupSchema } from "../../protocol/api.ts";
import { fail } from "../fail.ts";
import { findBackup, listBackups, writeBackup } from "../store/backup.ts";
import type { Api, Kit } from "./kit.ts";

export function registerBackups(api: Api, { store, backupFolder, now }: Kit): void {
  api.get("/api/backups", { schema: { response: { 200: z.array(backupSchema) } } }, async () => listBackups(backupFolder));
  api.post("/api/backups", { schema: { response: { 200: backupSchema } } }, async () => writeBackup(store, backupFolder, now()));
  api.get("/api/backups/:name", { schema: { params: z.object({ name: z.string() }) } }, async ({ params: { name } }, reply) => {
    const path = findBackup(backupFolder, name);
    if (path === null) throw fail("server/not-found", { path: "/api/backups" });
    return reply.type("application/gzip").header("content-disposition", `attachment; filename="${name}"`).send(createReadStream(path));
  });
}
