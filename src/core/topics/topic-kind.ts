/** What a citizen brings (SP4N-LAPOR): complaint, aspiration, request for information, praise. */
export const TOPIC_KINDS = ["pengaduan", "aspirasi", "informasi", "apresiasi"] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];
