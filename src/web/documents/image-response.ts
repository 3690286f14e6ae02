const SHOWN = ["image/jpeg", "image/png", "image/webp"];

/** A stored picture for staff; whatever is no picture is only saved, never shown inside the portal. */
export const imageResponse = ({
  mediaType,
  bytes,
}: {
  mediaType: string;
  bytes: Uint8Array;
}): Response => {
  const shown = SHOWN.includes(mediaType);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": shown ? mediaType : "application/octet-stream",
      "content-disposition": shown ? "inline" : "attachment",
    },
  });
};
