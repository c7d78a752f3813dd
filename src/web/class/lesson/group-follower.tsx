/** Shows nothing: keeps the page of a led attempt with its group, and tells the group where this page is. A mirror goes where the agent goes, and is nowhere itself. */
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { useFollowAgent } from "./use-follow-agent.ts";
import { useFollowLesson } from "./use-follow-lesson.ts";
import { useToldPlace } from "./use-told-place.ts";

export function GroupFollower({ open }: { open: string | null }) {
  const { view } = useAttempt();
  useFollowLesson(open);
  return view.seat?.role === "mirror" ? <AgentFollower open={open} /> : <PlaceTeller open={open} />;
}

function AgentFollower({ open }: { open: string | null }) {
  useFollowAgent(open);
  return null;
}

function PlaceTeller({ open }: { open: string | null }) {
  useToldPlace(open);
  return null;
}
