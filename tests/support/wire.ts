/** A wire between client and server that remembers every byte towards the client, and that a test can cut as a pulled cable does: nothing goes through, and nobody is told. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** `up`: towards the server. */
type Direction = "up" | "down";

export type Wire = {
  url: string;
  /** Everything that came through to the client, as text. */
  received(): string;
  cut(...directions: Direction[]): void;
  /** Connections live on, and what was under way arrives `late`; or they are gone, and what was under way is `lost`. */
  heal(underWay: "late" | "lost"): void;
  close(): Promise<void>;
};

export async function openWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const isCut = new Set<Direction>();
  let held: (() => void)[] = [];

  /** Now, or when the wire is whole again. */
  const through = (direction: Direction, work: () => void) => (isCut.has(direction) ? void held.push(work) : work());
  const flow = (from: Socket, to: Socket, direction: Direction) => {
    sockets.add(from);
    from.on("data", (chunk: Buffer) =>
      through(direction, () => {
        if (direction === "down") chunks.push(chunk);
        if (to.writable) to.write(chunk);
      }),
    );
    from.on("close", () => {
      sockets.delete(from);
      through(direction, () => to.destroy());
    });
    // An end that breaks off is an end.
    from.on("error", () => undefined);
  };
  const server = createServer((client) => {
    // Also while it waits for a wire that is cut.
    sockets.add(client);
    client.on("error", () => undefined);
    through("up", () => {
      const onward = connect(Number(port), hostname);
      flow(client, onward, "up");
      flow(onward, client, "down");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => Buffer.concat(chunks).toString("utf8"),
    cut: (...directions) => {
      for (const direction of directions) isCut.add(direction);
    },
    heal: (underWay) => {
      isCut.clear();
      const works = held;
      held = [];
      if (underWay === "lost") breakAll();
      else for (const work of works) work();
    },
    close: async () => {
      breakAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
