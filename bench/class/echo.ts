/** Owns the bare Socket.IO that the live server is compared with: started beside it, asked by as many clients in the same rooms. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { io, type Socket } from "socket.io-client";
import type { Actor } from "./offer.ts";

const SERVER = fileURLToPath(new URL("echo-server.ts", import.meta.url));

export type Echo = { url: string; actors: Actor[]; stop(): Promise<void> };

/** `sent` and `told` are the bytes of a usual command and of a usual change. */
export async function startEcho(clients: number, inRoom: number, { sent, told }: { sent: number; told: number }): Promise<Echo> {
  const child = spawn(process.execPath, ["--import", "tsx", SERVER, String(told)], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const sockets = Array.from({ length: clients }, (_, index) => io(url, { path: "/live", transports: ["websocket"], forceNew: true, query: { room: String(Math.floor(index / inRoom)) } }));
  await Promise.all(sockets.map(async (socket) => socket.connected || once(socket as unknown as NodeJS.EventEmitter, "connect")));
  const message = { text: "x".repeat(sent) };
  return {
    url,
    actors: sockets.map((socket) => actor(socket, message)),
    stop: async () => {
      for (const socket of sockets) socket.disconnect();
      child.kill();
      await once(child, "exit");
    },
  };
}

function actor(socket: Socket, message: unknown): Actor {
  return {
    act: async () => {
      const start = performance.now();
      await socket.emitWithAck("do", message);
      return performance.now() - start;
    },
  };
}
