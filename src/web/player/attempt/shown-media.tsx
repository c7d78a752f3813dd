/** Owns fetching the part that shows pictures and sounds: only situations that have some pay for it. */
import { lazy, Suspense } from "react";
import type { MediaView } from "../../../protocol/attempt.ts";

const MediaList = lazy(async () => ({ default: (await import("../media/media-list.tsx")).MediaList }));

export function ShownMedia(props: { media: MediaView[] | undefined; call?: boolean }) {
  const { media, ...rest } = props;
  return media?.length ? (
    <Suspense>
      <MediaList media={media} {...rest} />
    </Suspense>
  ) : null;
}
