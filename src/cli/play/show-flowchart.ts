/** Owns how a chart to draw looks in the terminal: the palette, what was drawn, and after handing in what was right. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import { readText } from "../../scenario/text.ts";
import { letterOf } from "./letters.ts";
import type { Screen } from "./screen.ts";

type Edge = ActivityViewOf<"flowchart">["answer"]["edges"][number];

export function flowchartLines({ palette, owners, answer, feedback }: ActivityViewOf<"flowchart">, { lang, words }: Screen): string[] {
  const number = (id: string) => palette.findIndex((box) => box.id === id) + 1;
  const exitOf = ({ from, exit }: Pick<Edge, "from" | "exit">) => (exit === null ? "" : letterOf(palette.find(({ id }) => id === from)?.exits.findIndex(({ id }) => id === exit) ?? 0));
  const edge = (one: Edge) => `${number(one.from)}${exitOf(one)}>${number(one.to)}`;
  const owner = (id: string) => letterOf(owners.findIndex((one) => one.id === id));
  const drawn = (id: string) => answer.nodes.find((node) => node.id === id);
  return [
    ...palette.map(({ id, shape, text, exits }, index) => {
      const node = drawn(id);
      const labels = exits.map((exit, at) => `${letterOf(at)}. ${readText(exit.text, lang)}`).join("  ");
      return `    ${node ? "●" : "○"} ${index + 1}. [${words(`play.box.${shape}`)}] ${readText(text, lang)}${labels === "" ? "" : `  ${labels}`}${node?.owner ? ` = ${owner(node.owner)}` : ""}`;
    }),
    ...owners.map(({ text }, index) => `    ${letterOf(index)}. ${readText(text, lang)}`),
    ...(answer.edges.length > 0 ? [words("play.answered", { answer: answer.edges.map(edge).join("  ") })] : []),
    ...(feedback
      ? [
          words("play.right-answer", { answer: feedback.edges.map(edge).join("  ") }),
          ...feedback.owners.map(({ id, right }) => `      ${number(id)}=${right.map(owner).join("/")}`),
          ...[...feedback.extra.flatMap(({ why }) => why ?? []), ...feedback.mistakes, feedback.explain].map((text) => `      ${readText(text, lang)}`),
        ]
      : []),
  ];
}
