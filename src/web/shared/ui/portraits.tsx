/** Owns what tells the four portraits apart: skin, hair, clothes, glasses, headset. */
import type { ReactNode } from "react";

type Portrait = { skin: string; behind: ReactNode; clothes: ReactNode; front: ReactNode };

const shoulders = (fill: string) => <path d="M18 168c2-30 24-42 48-45 8 10 20 10 28 0 24 3 46 15 48 45z" fill={fill} />;

const portraits: Record<"man" | "woman" | "elder" | "colleague", Portrait> = {
  man: {
    skin: "#f2c9a1",
    behind: null,
    clothes: (
      <>
        {shoulders("#3c5567")}
        <path d="M66 122l14 18 14-18 4 3-12 22h-12l-12-22z" fill="#fff" />
        <path d="M80 138l-6 5 4 22h4l4-22z" fill="#a8452f" />
      </>
    ),
    front: <path d="M40 76C34 40 56 22 84 24c28 1 42 22 36 54-4-6-6-12-8-20-12 2-24-2-32-10-8 8-22 12-32 10-3 6-5 12-8 18z" fill="#2b2422" />,
  },
  woman: {
    skin: "#f6d3b3",
    behind: <path d="M36 130C22 60 44 24 80 24s58 36 44 106c-14 8-74 8-88 0z" fill="#3a2620" />,
    clothes: (
      <>
        {shoulders("#7d3f58")}
        <path d="M64 123l16 20 16-20 3 2-19 28-19-28z" fill="#f7ece0" />
      </>
    ),
    front: <path d="M40 84c-4-36 12-56 42-56s44 20 38 56c-8-8-12-18-14-28-16 4-34 0-44-10-4 14-12 28-22 38z" fill="#3a2620" />,
  },
  elder: {
    skin: "#ecc39c",
    behind: null,
    clothes: (
      <>
        {shoulders("#6c5f4b")}
        <path d="M66 122l14 12 14-12 6 4-14 18-6-6-6 6-14-18z" fill="#51472f" />
      </>
    ),
    front: (
      <>
        <path d="M41 78c-5-20 2-36 14-42-4 8-4 14-6 20 0 8-3 14-8 22zM119 78c5-20-2-36-14-42 4 8 4 14 6 20 0 8 3 14 8 22z" fill="#b9b5ad" />
        <path d="M54 38c14-12 40-12 54 0-16-4-38-4-54 0z" fill="#c9c5bd" />
        <g fill="none" stroke="#4b4f52" strokeWidth="2.6">
          <rect x="51" y="75" width="25" height="18" rx="8" />
          <rect x="84" y="75" width="25" height="18" rx="8" />
          <path d="M76 82q4-3 8 0M51 82l-9-2M109 82l9-2" />
        </g>
        <path d="M56 100q-3 5-2 9M104 100q3 5 2 9" fill="none" stroke="#00000030" strokeWidth="2" />
      </>
    ),
  },
  colleague: {
    skin: "#f4cda8",
    behind: null,
    clothes: (
      <>
        {shoulders("#0e6261")}
        <path d="M66 122l14 16 14-16 5 3-15 22h-8l-15-22z" fill="#dcecea" />
        <rect x="100" y="140" width="22" height="12" rx="2" fill="#fbe8d8" />
      </>
    ),
    front: (
      <>
        <path d="M40 74c-4-32 14-50 42-50 26 0 44 20 38 50-3-10-8-16-14-20-22 6-46 2-54-2-5 6-9 12-12 22z" fill="#3b2c25" />
        <path d="M38 84C34 40 58 18 80 18s46 22 42 66" fill="none" stroke="#33474c" strokeWidth="5" />
        <rect x="32" y="78" width="12" height="20" rx="6" fill="#33474c" />
        <rect x="116" y="78" width="12" height="20" rx="6" fill="#33474c" />
        <path d="M38 98c2 16 12 22 26 22" fill="none" stroke="#33474c" strokeWidth="3.4" strokeLinecap="round" />
        <ellipse cx="66" cy="119" rx="6" ry="3.6" fill="#33474c" />
      </>
    ),
  },
};

/** An unknown portrait is drawn as a man, so that new content still shows a face. */
export function portraitOf(name: string): Portrait {
  return name === "woman" || name === "elder" || name === "colleague" ? portraits[name] : portraits.man;
}
