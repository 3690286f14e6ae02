/**
 * A page once all of it is rendered. Astro sends the head while the rest is still being made: a
 * fault in the rest must be answered as a fault, not as a page that breaks off.
 */
export async function renderedWhole(page: Response): Promise<Response> {
  if (page.body === null || !page.headers.get("content-type")?.startsWith("text/html")) return page;
  return new Response(await page.arrayBuffer(), page);
}
