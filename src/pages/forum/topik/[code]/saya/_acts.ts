import type { Context } from "#operations/context.ts";
import { addTopicInformation } from "#operations/topics/citizens/add-topic-information.ts";
import { appealRejection } from "#operations/topics/citizens/appeal-rejection.ts";
import { confirmSolved } from "#operations/topics/citizens/confirm-solved.ts";
import { correctOwnContact } from "#operations/topics/citizens/correct-own-contact.ts";
import { eraseOwnIdentity } from "#operations/topics/citizens/erase-own-identity.ts";
import { leaveMergedTopic } from "#operations/topics/citizens/leave-merged-topic.ts";
import { reopenTopic } from "#operations/topics/citizens/reopen-topic.ts";
import { withdrawTopic } from "#operations/topics/citizens/withdraw-topic.ts";

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
