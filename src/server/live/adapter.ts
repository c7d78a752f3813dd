/** Owns how several processes reach each other's pages: by Redis streams when REDIS_URL is set, else by the PostgreSQL that they share. */
import { createAdapter as createPostgresAdapter } from "@socket.io/postgres-adapter";
import { createAdapter as createRedisAdapter } from "@socket.io/redis-streams-adapter";
import pg from "pg";
import { createClient } from "redis";
import type { LiveIo } from "./socket-server.ts";

export type AdapterOptions = { databaseUrl: string | null; redisUrl: string | null; onFault(error: unknown): void };

/** Answers how to let go of it; null where the process is alone. */
export async function shareBetweenProcesses(io: LiveIo, { databaseUrl, redisUrl, onFault }: AdapterOptions): Promise<(() => Promise<void>) | null> {
  if (redisUrl !== null) {
    const client = createClient({ url: redisUrl });
    client.on("error", onFault);
    await client.connect();
    io.adapter(createRedisAdapter(client));
    return async () => client.destroy();
  }
  if (databaseUrl === null) return null;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", onFault);
  // Messages that are too long for a notification wait here.
  await pool.query("CREATE TABLE IF NOT EXISTS socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)");
  io.adapter(createPostgresAdapter(pool, { errorHandler: onFault }));
  return () => pool.end();
}
