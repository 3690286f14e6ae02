/** Characters that XML cannot carry, as Excel writes them: `_x000D_`; `_x005F_` keeps an underscore. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
