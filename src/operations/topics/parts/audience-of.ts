import type { TopicRow } from "#db/queries/topics/topics.ts";

/** Who reads what an author writes after posting: it was not screened, so never the public. */
export const audienceOf = ({ supervisory }: Pick<TopicRow, "supervisory">) =>
  supervisory ? ("inspectorate" as const) : ("units" as const);
