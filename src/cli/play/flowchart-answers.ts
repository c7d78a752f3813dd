/** Owns how a chart is drawn in the terminal, box by box and connection by connection. */
import type { Answer } from "../../grading/answer.ts";
import type { ActivityViewOf } from "../../attempt/view.ts";
import { byLetter } from "./letters.ts";

type Drawing = Extract<Answer, { kind: "flowchart" }>;

/** `3` puts box 3, `3>5` connects (`4B>6` from exit B of a decision), `3=A` names who does it, `-3` takes the box away with its connections. */
export function drawingFrom(text: string, { answer, palette, owners }: ActivityViewOf<"flowchart">): Drawing | null {
  const [, minus, number, letter = "", sign, right = ""] = /^(-?)(\d+)([A-Za-z]?)\s*(?:([>＞=＝])\s*(\w+))?$/.exec(text) ?? [];
  const box = (typed: string | undefined) => palette[Number(typed) - 1];
  const from = box(number);
  if (!from) return null;
  if (minus === "-") return { ...answer, nodes: answer.nodes.filter(({ id }) => id !== from.id), edges: answer.edges.filter((edge) => edge.from !== from.id && edge.to !== from.id) };
  if (sign === undefined) return letter === "" ? put(answer, [from.id]) : null;
  if (sign === "=" || sign === "＝") {
    const owner = byLetter(right, owners);
    const placed = put(answer, [from.id]);
    return owner ? { ...placed, nodes: placed.nodes.map((node) => (node.id === from.id ? { ...node, owner: owner.id } : node)) } : null;
  }
  const to = box(right);
  const exit = letter === "" ? null : byLetter(letter, from.exits)?.id;
  if (!to || to === from || exit === undefined) return null;
  const others = answer.edges.filter((edge) => edge.from !== from.id || edge.exit !== exit);
  return { ...put(answer, [from.id, to.id]), edges: [...others, { from: from.id, exit, to: to.id }] };
}

/** One below the other. */
function put(answer: Drawing, ids: readonly string[]): Drawing {
  const fresh = ids.filter((id) => !answer.nodes.some((node) => node.id === id));
  return { ...answer, nodes: [...answer.nodes, ...fresh.map((id, index) => ({ id, x: 0, y: (answer.nodes.length + index) * 100, owner: null }))] };
}
