/** Shows nothing: keeps the page of a led attempt with its group, and tells the group where this page is. */
import { useFollowLesson } from "./use-follow-lesson.ts";
import { useToldPlace } from "./use-told-place.ts";

export function GroupFollower({ open }: { open: string | null }) {
  useFollowLesson(open);
  useToldPlace(open);
  return null;
}
