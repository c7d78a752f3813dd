/** Owns fetching the part that shows pictures and sounds: only situations that have some pay for it. */
import type { MediaView } from "../../../protocol/attempt.ts";
import { later, Until } from "../../shared/later.tsx";

const MediaList = later(() => import("../media/media-list.tsx"), ({ MediaList }) => MediaList);

export function ShownMedia(props: { media: MediaView[] | undefined; call?: boolean }) {
  const { media, ...rest } = props;
  return media?.length ? (
    <Until>
      <MediaList media={media} {...rest} />
    </Until>
  ) : null;
}
