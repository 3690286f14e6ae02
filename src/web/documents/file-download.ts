/** A file to save, never to be shown as a part of this portal. */
export const fileDownload = (file: {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}): Response =>
  new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  });
