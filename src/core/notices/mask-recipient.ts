const first = (text: string): string => Array.from(text).slice(0, 1).join("");

/** Enough of an address or number to recognise it by, not enough to use it: r•••@c•••.id, 08•••12. */
export function maskRecipient(recipient: string): string {
  const at = recipient.lastIndexOf("@");
  if (at < 0) return `${recipient.slice(0, 2)}•••${recipient.slice(-2)}`;
  const domain = recipient.slice(at + 1);
  const end = domain.slice(domain.lastIndexOf("."));
  return `${first(recipient)}•••@${first(domain)}•••${end}`;
}
