/** Owns by which way the line is tried: WebSocket, or long polling where a network lets none through. Must not know what goes over the line. */
import type { Socket } from "socket.io-client";

/** WebSocket first: a single request, which any of several server processes can take. */
export const ways: readonly string[] = ["websocket", "polling"];

/** A way by which nothing was reached gives way to the other; which one works is not remembered beyond the page. */
export function takeTurns(socket: Socket): void {
  let next = ways;
  socket.on("connect_error", () => {
    // The server has answered: the way is not at fault.
    if (!socket.active) return;
    next = [...next].reverse();
    socket.io.opts.transports = [...next];
  });
}
