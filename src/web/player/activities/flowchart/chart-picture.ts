/** Owns the chart as a picture of its own (SVG): what the canvas shows, for paper and slides. */
import { getSmoothStepPath } from "@xyflow/react";
import type { BoxSize } from "./box-size.ts";
import { sideOf } from "./chart-box.tsx";
import type { Box, Drawing } from "./drawing.ts";

export type Picture = { svg: string; width: number; height: number };

type Words = { title: string; owner: (id: string) => string; exit: (box: string, exit: string) => string };

const MARGIN = 24;
const HEAD = 36;
const FONT = `font-family="'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif"`;
const fills: Record<Box["shape"], string> = { start: "#efe9dc", end: "#efe9dc", step: "#ffffff", decision: "#fbe8d8" };

export function chartPicture(drawing: Drawing, palette: readonly Box[], sizeOf: (id: string) => BoxSize, words: Words): Picture {
  const boxes = drawing.nodes.flatMap((node) => {
    const box = palette.find(({ id }) => id === node.id);
    return box ? [{ ...node, box, size: sizeOf(node.id) }] : [];
  });
  const [left, top] = [Math.min(0, ...boxes.map(({ x }) => x)) - MARGIN - 40, Math.min(...boxes.map(({ y }) => y), 1e6) - MARGIN - HEAD];
  const [right, bottom] = [Math.max(0, ...boxes.map(({ x, size }) => x + size.width)) + MARGIN + 60, Math.max(...boxes.map(({ y, size }) => y + size.height), top + 100) + MARGIN];
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  const edges = drawing.edges.flatMap(({ from, exit, to }) => {
    const [a, b] = [boxes.find(({ id }) => id === from), boxes.find(({ id }) => id === to)];
    if (!a || !b) return [];
    const side = sideOf(a.box.exits, exit);
    const [sourceX, sourceY] = side === "bottom" ? [a.x + a.size.width / 2, a.y + a.size.height] : [side === "right" ? a.x + a.size.width : a.x, a.y + a.size.height / 2];
    const [path] = getSmoothStepPath({ sourceX, sourceY, sourcePosition: side, targetX: b.x + b.size.width / 2, targetY: b.y - 3 });
    const label = exit === null ? "" : `<text x="${side === "left" ? sourceX - 6 : sourceX + 6}" y="${side === "bottom" ? sourceY + 16 : sourceY - 6}" text-anchor="${side === "left" ? "end" : "start"}" font-size="12" fill="#944609">${escape(words.exit(from, exit))}</text>`;
    return [`<path d="${path}" fill="none" stroke="#47565a" stroke-width="1.6" marker-end="url(#arrow)"/>${label}`];
  });
  const shapes = boxes.map(({ x, y, owner, box, size }) => {
    const lines = owner === null ? size.lines : [...size.lines, words.owner(owner)];
    const first = y + size.height / 2 - ((lines.length - 1) * 20) / 2 + 5;
    const text = lines.map((line, index) => `<text x="${x + size.width / 2}" y="${first + index * 20}" text-anchor="middle" font-size="${index < size.lines.length ? 14 : 12}" fill="${index < size.lines.length ? "#1d2a2d" : "#0a4b4a"}">${escape(line)}</text>`);
    return outline(box.shape, x, y, size) + text.join("");
  });
  const head = `<text x="${left + MARGIN}" y="${top + 26}" font-size="16" font-weight="700" fill="#1d2a2d">${escape(words.title)}</text>`;
  const marker = `<defs><marker id="arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#47565a"/></marker></defs>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" ${FONT}>${marker}<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>${head}${edges.join("")}${shapes.join("")}</svg>`;
  return { svg, width, height };
}

function outline(shape: Box["shape"], x: number, y: number, { width, height }: BoxSize): string {
  const look = `fill="${fills[shape]}" stroke="${shape === "decision" ? "#d9762b" : shape === "step" ? "#0e6261" : "#47565a"}" stroke-width="1.6"`;
  if (shape === "decision") return `<path d="M${x + width / 2} ${y}L${x + width} ${y + height / 2}L${x + width / 2} ${y + height}L${x} ${y + height / 2}z" ${look}/>`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${shape === "step" ? 6 : height / 2}" ${look}/>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Twice the size, so that it stays sharp on paper. Null where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  // Browsers refuse canvases beyond some 16 million points.
  const scale = Math.min(2, Math.sqrt(16e6 / (width * height)));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
