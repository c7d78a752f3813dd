/** Owns how several processes reach each other's pages: by Redis streams when REDIS_URL is set, else by the PostgreSQL that they share. */
import type { LiveIo } from "./socket-server.ts";

export type AdapterOptions = { databaseUrl: string | null; redisUrl: string | null; onFault(error: unknown): void };

/** Answers how to let go of it; null where the process is alone. On a teacher's PC it mostly is: what is not needed is not loaded. */
export async function shareBetweenProcesses(io: LiveIo, { databaseUrl, redisUrl, onFault }: AdapterOptions): Promise<(() => Promise<void>) | null> {
  if (redisUrl !== null) {
    const [{ createClient }, { createAdapter }] = await Promise.all([import("redis"), import("@socket.io/redis-streams-adapter")]);
    const client = createClient({ url: redisUrl });
    client.on("error", onFault);
    await client.connect();
    // The adapter waits for nothing that it publishes: while Redis is away that must be a fault in the log, not the end of the process.
    const publish = client.publish.bind(client);
    const safely = (channel: string, message: Buffer) => publish(channel, message).catch(onFault);
    Object.defineProperty(client, "publish", { value: safely });
    io.adapter(createAdapter(client));
    return async () => (client.isReady ? client.close() : client.destroy());
  }
  if (databaseUrl === null) return null;
  const [{ default: pg }, { createAdapter }] = await Promise.all([import("pg"), import("@socket.io/postgres-adapter")]);
  // One connection listens, one tells: on several, notices would overtake each other.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on("error", onFault);
  // Messages that are too long for a notification wait here.
  await pool.query("CREATE TABLE IF NOT EXISTS socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)");
  let released = false;
  // What others still tell while this process lets go concerns it no more.
  io.adapter(createAdapter(pool, { errorHandler: (error) => void (released || onFault(error)) }));
  return () => {
    released = true;
    return pool.end();
  };
}
