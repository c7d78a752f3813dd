/** A process that does nothing but Socket.IO: acknowledges each message and sends as much as a change of a document to everybody of the sender's room. The measure for the live server. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { collectDefaultMetrics, Registry } from "prom-client";
import { Server } from "socket.io";

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const http = createServer((request, response) => {
  if (request.url !== "/metrics") return;
  void registry.metrics().then((text) => response.end(text));
});
const io = new Server(http, { path: "/live", serveClient: false, transports: ["websocket"] });
const payload = "x".repeat(Number(process.argv[2]));
let seq = 0;
io.on("connection", (socket) => {
  const room = String(socket.handshake.query["room"]);
  void socket.join(room);
  socket.on("do", (_message: unknown, ack: (answer: unknown) => void) => {
    seq += 1;
    ack({ ok: true, seq });
    io.to(room).emit("changed", { document: room, from: seq - 1, to: seq, delta: payload });
  });
});
http.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
