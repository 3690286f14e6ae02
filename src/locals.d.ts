/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Given by src/server/start.ts. */
    context: import("#operations/context.ts").Context;
    pages: import("#server/page-cache.ts").PageCache;
    streams: import("#server/live-streams.ts").LiveStreams;
    log: import("pino").Logger;
    missed: (key: string) => void;
    secure: boolean;
    origin: string;
    /** The page's address without the language prefix, with its query. */
    path: string;
    /** Ways out that are set up for messages. */
    channels: readonly import("#core/notices/notice.ts").NoticeChannel[];
    /** Set in src/middleware.ts. */
    t: import("#i18n/translate.ts").Translator;
    /** A page's own address in the language of the reader. */
    to: (path: string) => string;
    site: import("#operations/site/view-site.ts").Site;
    /** How much waits for the signed-in person, by section of the staff area. */
    waiting: Readonly<Record<string, number>>;
    /**
     * Pages that show everybody the same name here the parameters of the address that they read; only
     * then an anonymous visitor may get a stored copy.
     */
    cacheable: readonly string[] | false;
    /** Set by src/server/outer-app.ts for a request that goes no further. */
    refusal: import("#server/refusal.ts").Refusal | undefined;
    /** What was typed into a form whose session had ended; the sign-in page carries it on. */
    carried: import("#web/forms/carried-fields.ts").CarriedFields | undefined;
    problem: { code: string; retryAfter?: number } | undefined;
  }
}
