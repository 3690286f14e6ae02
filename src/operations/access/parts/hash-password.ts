import { hash } from "@node-rs/argon2";

/**
 * argon2id with the library's cost (19 MiB, 2 passes, 1 lane), the first choice of the OWASP
 * password storage guide; tests/operations/access asserts it, so an update cannot weaken it.
 */
export const hashPassword = (password: string): Promise<string> => hash(password);
