/** Files that hold a table, for the `accept` of a file field; what is really in one is read from it. */
export const TABLE_FILES = ".xlsx,.ods,.csv,.tsv,.txt";
