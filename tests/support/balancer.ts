/** A load balancer as simple as can be: deals out connections to servers in turn, and remembers nobody. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export type Balancer = { url: string; stop(): Promise<void> };

/** `servers`: their ports. One that takes no connection is passed over. */
export async function startBalancer(servers: readonly number[]): Promise<Balancer> {
  let next = 0;
  const open = new Set<Socket>();
  const hold = (socket: Socket) => {
    open.add(socket.on("error", () => socket.destroy()).on("close", () => open.delete(socket)));
    return socket;
  };
  const pass = (from: Socket, left: number) => {
    const port = servers[next % servers.length];
    next += 1;
    if (port === undefined || left === 0) return void from.destroy();
    let through = false;
    const to = connect(port, "127.0.0.1", () => {
      through = true;
      from.pipe(to).pipe(from);
      from.on("close", () => to.destroy());
    });
    hold(to).on("close", () => (through ? from.destroy() : pass(from, left - 1)));
  };
  const balancer = createServer((from) => pass(hold(from), servers.length));
  await new Promise<void>((ready) => balancer.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => balancer.close(closed));
    },
  };
}
