/** SQL with its values, ready to run. */
export interface CompiledStatement {
  sql: string;
  args: unknown[];
}
