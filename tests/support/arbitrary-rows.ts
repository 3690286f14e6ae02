import fc from "fast-check";

/** Filled forms: up to `max` rows of scores 1…4, all of the same 1 to 12 elements. */
export const formsOf = (max = 40) =>
  fc.integer({ min: 1, max: 12 }).chain((columns) =>
    fc.record({
      elements: fc.constant(Array.from({ length: columns }, (_, at) => `unsur-${at + 1}`)),
      rows: fc.array(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: columns, maxLength: columns }),
        { minLength: 1, maxLength: max },
      ),
    }),
  );
