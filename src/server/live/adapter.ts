/** Owns how several processes reach each other's pages: by Redis streams when REDIS_URL is set, else by the PostgreSQL that they share. */
import type { Pool, PoolClient } from "pg";
import { CodedError } from "../coded-error.ts";
import { codeOf } from "../store/database.ts";
import type { LiveIo } from "./socket-server.ts";

export type AdapterOptions = { databaseUrl: string | null; redisUrl: string | null; onFault(error: unknown): void };

/** Answers how to let go of it; null where the process is alone. On a teacher's PC it mostly is: what is not needed is not loaded. */
export async function shareBetweenProcesses(io: LiveIo, { databaseUrl, redisUrl, onFault }: AdapterOptions): Promise<(() => Promise<void>) | null> {
  if (redisUrl !== null) {
    const [{ createClient }, { createAdapter }] = await Promise.all([import("redis"), import("@socket.io/redis-streams-adapter")]);
    const client = await connected(() => createClient({ url: redisUrl }));
    client.on("error", onFault);
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
  pool.on("connect", (client) => client.on("error", () => undefined));
  // Messages that are too long for a notification wait here.
  await pool.query("CREATE TABLE IF NOT EXISTS socket_io_attachments (id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)");
  let released = false;
  // What others still tell while this process lets go concerns it no more.
  io.adapter(createAdapter(listening(pool), { errorHandler: (error) => void (released || onFault(error)) }));
  return () => {
    released = true;
    return pool.end();
  };
}

/**
 * The adapter listens on a connection that it never gives back, and asks for two where one breaks as it begins: each would keep its place among the two for ever, and
 * nobody could tell anything any more.
 */
function listening(pool: Pool): Pool {
  let listener: PoolClient | null = null;
  const giveUp = () => {
    listener?.removeAllListeners("end").removeAllListeners("notification");
    listener?.release(true);
    listener = null;
  };
  const connect = async () => {
    const client = await pool.connect();
    giveUp();
    listener = client;
    client.once("end", () => {
      if (listener === client) listener = null;
      client.release(true);
    });
    return client;
  };
  return new Proxy(pool, {
    get: (target, name) => {
      const value: unknown = name === "connect" ? connect : Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

type Connecting = { connect(): Promise<unknown>; destroy(): void; on(event: "error", heard: (error: unknown) => void): unknown };

/** By itself it would go on trying for ever, and nobody would learn why the server does not start. */
async function connected<Client extends Connecting>(make: () => Client): Promise<Client> {
  let client: Client | null = null;
  try {
    const made = (client = make());
    await new Promise<unknown>((resolve, reject) => {
      made.on("error", reject);
      made.connect().then(resolve, reject);
    });
    return made;
  } catch (error) {
    client?.destroy();
    throw new CodedError("live/no-redis", { reason: error instanceof Error && error.message !== "" ? error.message : codeOf(error) }, { cause: error });
  }
}
