import { describe, expect, it } from "vitest";
import { roomUrl, sitesFor, spacedCode, typedAddress } from "./room-address.ts";

const at = (url: string) => new URL(url);

describe("address of a room", () => {
  it("[W94] is the LAN's where the teacher sits at the server itself", () => {
    expect(sitesFor(at("http://localhost:4400/"), ["http://192.168.1.20:4400/", "http://10.0.0.3:4400"])).toEqual(["http://192.168.1.20:4400/", "http://10.0.0.3:4400/"]);
    expect(sitesFor(at("http://127.0.0.1:4400/index.html"), [])).toEqual(["http://127.0.0.1:4400/"]);
  });

  it("[W94] is the page's own where it is open on another computer, under whatever path", () => {
    expect(sitesFor(at("http://lab.school/kefu/index.html"), ["http://192.168.1.20:4400/"])).toEqual(["http://lab.school/kefu/", "http://192.168.1.20:4400/"]);
    expect(sitesFor(at("http://192.168.1.20:4400/"), ["http://192.168.1.20:4400/"])).toEqual(["http://192.168.1.20:4400/"]);
  });

  it("[W94] is short to type, and leads into the room by its code", () => {
    expect(typedAddress("http://192.168.1.20:4400/")).toBe("192.168.1.20:4400");
    expect(roomUrl("http://192.168.1.20:4400/", "K7M42P")).toBe("http://192.168.1.20:4400/#/join/K7M42P");
    expect(spacedCode("K7M42P")).toBe("K7M 42P");
  });
});
