import { customAlphabet } from "nanoid";

/** Without 0/o, 1/l/i and u/v: nothing that is misread on paper or misheard on the phone. */
const ALPHABET = "23456789abcdefghjkmnpqrstwxyz";

const draw = customAlphabet(ALPHABET);

/** A random code without look-alike characters; 16 characters carry 77 bits. */
export const randomCode = (length: number): string => draw(length);
