const NAME = "tanggap_komentar";
const QUARTER_HOUR = 15 * 60;
/** What a browser keeps in one cookie. */
const MOST = 3800;

/** A survey's comment on its way to becoming a post. */
export interface CarriedComment {
  text: string;
  service: string;
}

/**
 * The comment stays with its writer: a cookie for the next page alone, gone after a quarter of an
 * hour, so that the portal keeps no link between an answer and a post. Null when there is nothing
 * to carry, or on a kiosk, which belongs to everybody.
 */
export function carriedComment(input: Record<string, unknown>): CarriedComment | null {
  const { comment, service, channel } = input;
  if (typeof comment !== "string" || comment.trim() === "" || channel === "kiosk") return null;
  return { text: comment, service: typeof service === "string" ? service : "" };
}

export function commentCookie(
  carried: CarriedComment,
  path: string,
  secure: boolean,
): string | null {
  const value = Buffer.from(JSON.stringify(carried)).toString("base64url");
  if (value.length > MOST) return null;
  return `${NAME}=${value}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${QUARTER_HOUR}${secure ? "; Secure" : ""}`;
}

/** Takes back what an earlier answer from this device carried: the next one may be somebody else's. */
export const withoutComment = (path: string): string =>
  `${NAME}=; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=0`;

/** What the page before carried here, or null. */
export function readCarriedComment(header: string | null): CarriedComment | null {
  const pair = header?.split(/;\s*/).find((each) => each.startsWith(`${NAME}=`));
  if (pair === undefined) return null;
  try {
    const { text, service } = JSON.parse(
      Buffer.from(pair.slice(NAME.length + 1), "base64url").toString(),
    );
    return typeof text === "string" && typeof service === "string" ? { text, service } : null;
  } catch {
    return null;
  }
}
