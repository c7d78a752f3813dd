/** Finds a Chromium for the browser tests: the one that is asked for, an installed one, else the one from the npm package. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface FoundBrowser {
  executablePath: string;
  /** Environment that this browser needs beside ours. */
  env: Record<string, string>;
}

const CACHE = fileURLToPath(new URL("../../../node_modules/.cache", import.meta.url));

/** `KEFU_BROWSER` names an executable, or is `package` to leave installed browsers aside. */
export function findBrowser(): FoundBrowser {
  const wanted = process.env["KEFU_BROWSER"];
  if (wanted && wanted !== "package") {
    if (!existsSync(wanted)) throw new Error(`KEFU_BROWSER: there is no ${wanted}`);
    return { executablePath: wanted, env: {} };
  }
  const installed = wanted === "package" ? undefined : candidates().find(works);
  return installed ? { executablePath: installed, env: {} } : packagedBrowser();
}

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    const paths = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"];
    return paths.flatMap((path) => roots.map((root) => join(root, path)));
  }
  const names = ["google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chromium", "chromium-browser"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** On Linux a name on the path may be a stub that only advises to install something: ask it for its version. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== "linux" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/**
 * The browser of `@sparticuz/chromium`, unpacked once per version. The unpacking runs in a process of its own, because the
 * package takes TMPDIR as its target, and into a folder that gets its name at the end, because half a binary must never start.
 */
function packagedBrowser(): FoundBrowser {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome, Edge or Chromium found: install one, or name its executable in KEFU_BROWSER.");
  }
  const require = createRequire(import.meta.url);
  const manifest = join(require.resolve("@sparticuz/chromium"), "../../../package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
    const { status, stderr } = spawnSync(process.execPath, ["-e", script], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      // VERCEL makes the package unpack the system libraries that a bare Linux lacks.
      env: { ...process.env, TMPDIR: partial, VERCEL: "1" },
    });
    if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
    if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
    else renameSync(partial, folder);
  }
  const libraries = [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter);
  const fonts: Record<string, string> = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  return { executablePath: join(folder, "chromium"), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}
