/** Owns making a picture or sound fit for a situation: pictures no larger than screens show, drawn anew, so that nothing of the camera is left in them. Must not know where it goes. */

const LONGEST = 1600;
const MOST_BYTES = 2 * 1024 * 1024;

/** Null for what the browser cannot show as a picture. Drawings that may hold scripts are none. */
export async function preparePicture(file: Blob): Promise<Blob | null> {
  if (!["image/png", "image/jpeg", "image/webp"].includes(file.type)) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  // What is drawn on paper or a screen keeps its edges; photographs as PNG would be too large.
  const types = file.type === "image/png" ? ["image/png", "image/jpeg"] : ["image/jpeg"];
  for (const longest of [LONGEST, LONGEST / 2]) {
    for (const type of types) {
      const drawn = await draw(picture, longest, type);
      if (drawn && drawn.size <= MOST_BYTES) return drawn;
    }
  }
  return null;
}

function draw(picture: ImageBitmap, longest: number, type: string): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext("2d");
  if (!paper) return Promise.resolve(null);
  if (type === "image/jpeg") {
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
  }
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, type, 0.85));
}

/** In megabytes: a minute or two as MP3. */
export const LONGEST_SOUND = 3;

/** By its name where the browser does not say; what is too large is said apart, as it can be helped. */
export function soundOf(file: File): Blob | "not-sound" | "too-large" {
  const type = { mp3: "audio/mpeg", ogg: "audio/ogg", oga: "audio/ogg", wav: "audio/wav" }[file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase()];
  if (!type) return "not-sound";
  return file.size <= LONGEST_SOUND * 1024 * 1024 ? new Blob([file], { type }) : "too-large";
}
