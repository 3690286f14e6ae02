/** The package's own types cannot be reached through its `exports`. */
declare module "sastrawijs" {
  export class Stemmer {
    stem(word: string): string;
  }
}
