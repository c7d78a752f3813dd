// @vitest-environment node
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as dial, type Socket } from "socket.io-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { takeTurns, ways } from "./ways.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function openServer(port = 0): Promise<{ http: HttpServer; io: Server; url: string; close(): Promise<void> }> {
  const http = createServer();
  const io = new Server(http, { path: "/live" });
  await new Promise<void>((ready) => http.listen(port, "127.0.0.1", ready));
  const close = () => io.close();
  ends.push(close);
  return { http, io, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close };
}

function dialTo(url: string, timeout = 1000): Socket {
  const socket = dial(url, { path: "/live", transports: [...ways], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 50, timeout });
  takeTurns(socket);
  ends.push(() => socket.disconnect());
  return socket;
}

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 5000, interval: 10 });
const wayOf = (socket: Socket) => socket.io.engine.transport.name;

describe("ways of the line", () => {
  it("[W361] comes by WebSocket with a single request", async () => {
    const { http, url } = await openServer();
    const requests: string[] = [];
    http.on("request", ({ url: asked = "" }) => requests.push(asked));
    const upgrades: string[] = [];
    http.on("upgrade", ({ url: asked = "" }) => upgrades.push(asked));
    const socket = dialTo(url);
    await until(() => socket.connected);
    expect(wayOf(socket)).toBe("websocket");
    expect(requests).toEqual([]);
    expect(upgrades).toHaveLength(1);
  });

  it("[W361] comes by long polling where WebSockets are refused", async () => {
    const { http, url } = await openServer();
    http.removeAllListeners("upgrade");
    http.on("upgrade", (_request, line) => line.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n"));
    const socket = dialTo(url);
    await until(() => socket.connected);
    expect(wayOf(socket)).toBe("polling");
  });

  it("[W361] comes by long polling where WebSockets are swallowed without an answer", async () => {
    const { http, url } = await openServer();
    http.removeAllListeners("upgrade");
    http.on("upgrade", (_request, line) => void ends.push(() => line.destroy()));
    const socket = dialTo(url, 200);
    await until(() => socket.connected);
    expect(wayOf(socket)).toBe("polling");
  });

  it("[W361] comes back after a cut, whichever way its turn is", async () => {
    const first = await openServer();
    const socket = dialTo(first.url);
    await until(() => socket.connected);
    const failed = vi.fn<() => void>();
    socket.on("connect_error", failed);
    await first.close();
    await until(() => failed.mock.calls.length >= 3);
    const again = await openServer(Number(new URL(first.url).port));
    await until(() => socket.connected);
    expect(again.io.engine.clientsCount).toBe(1);
  });

  it("[W361] a refusal by the server changes no way", async () => {
    const { io, url } = await openServer();
    const came: string[] = [];
    io.engine.on("connection", ({ transport }: { transport: { name: string } }) => came.push(transport.name));
    io.use((_socket, next) => next(new Error("server/sign-in-first")));
    const socket = dialTo(url);
    const refused = vi.fn<() => void>();
    socket.on("connect_error", refused);
    await until(() => refused.mock.calls.length === 1);
    await until(() => socket.io.engine.readyState === "closed");
    socket.connect();
    await until(() => refused.mock.calls.length === 2);
    expect(came).toEqual(["websocket", "websocket"]);
  });
});
