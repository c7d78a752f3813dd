/** Collects the ids of the course that a piece of content carries. */
export function courseIdsIn(content: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(content)) for (const part of content) courseIdsIn(part, found);
  else if (typeof content === "object" && content !== null)
    for (const [key, part] of Object.entries(content)) {
      if (key === "courseId" && typeof part === "string") found.add(part);
      courseIdsIn(part, found);
    }
  return found;
}
