import { addTopicInformation } from "#operations/add-topic-information.ts";
import { appealRejection } from "#operations/appeal-rejection.ts";
import { confirmSolved } from "#operations/confirm-solved.ts";
import type { Context } from "#operations/context.ts";
import { correctOwnContact } from "#operations/correct-own-contact.ts";
import { eraseOwnIdentity } from "#operations/erase-own-identity.ts";
import { leaveMergedTopic } from "#operations/leave-merged-topic.ts";
import { reopenTopic } from "#operations/reopen-topic.ts";
import { withdrawTopic } from "#operations/withdraw-topic.ts";

/** The forms of the author's page by the name each sends along. */
export const authorActs = (ctx: Context, code: string, secret: string) => ({
  confirm: (input: unknown) => confirmSolved(ctx, code, secret, input),
  reopen: (input: unknown) => reopenTopic(ctx, code, secret, input),
  separate: (input: unknown) => leaveMergedTopic(ctx, code, secret, input),
  information: (input: unknown) => addTopicInformation(ctx, code, secret, input),
  appeal: (input: unknown) => appealRejection(ctx, code, secret, input),
  withdraw: (input: unknown) => withdrawTopic(ctx, code, secret, input),
  contact: (input: unknown) => correctOwnContact(ctx, code, secret, input),
  erase: () => eraseOwnIdentity(ctx, code, secret),
});
