import type { NetworkInterfaceInfo } from "node:os";
import { expect, it } from "vitest";
import { lanUrls } from "./lan-urls.ts";

const address = (fields: Partial<NetworkInterfaceInfo>) =>
  ({ address: "192.168.1.20", family: "IPv4", internal: false, netmask: "", mac: "", cidr: null, ...fields }) as NetworkInterfaceInfo;

it("lanUrls names the addresses that other computers reach", () => {
  const interfaces = {
    lo: [address({ address: "127.0.0.1", internal: true })],
    eth0: [address({}), address({ address: "fe80::1", family: "IPv6", scopeid: 2 } as Partial<NetworkInterfaceInfo>)],
    unplugged: [address({ address: "169.254.3.4" })],
    gone: undefined,
  };
  expect(lanUrls(4400, "0.0.0.0", interfaces)).toEqual(["http://192.168.1.20:4400/"]);
});

it("lanUrls names the one address that is listened on, unless it is this computer's own", () => {
  expect([lanUrls(80, "10.0.0.7"), lanUrls(80, "127.0.0.1"), lanUrls(80, "::1")]).toEqual([["http://10.0.0.7:80/"], [], []]);
});
