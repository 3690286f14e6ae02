import type { forum as id } from "../id/forum.ts";

export const forum: Record<keyof typeof id, string> = {
  "post.error-phone": "The phone number is not right. Example: 0812 3456 7890.",
  "post.error-no-contact": "Give an e-mail address or phone number, or untick the consent below.",
  "post.error-no-consent": "Tick what your contact data may be used for, or leave them empty.",
  "post.error-photos": "At most three photos.",
  "post.error-photo-gone": "The photo has waited too long. Choose it again.",
  "post.error-photo-size": "The photo is too large. At most 8 MB.",
  "post.error-photo-type": "This file is not a JPEG, PNG or WebP photo.",
  "post.error-photo-dimensions": "The picture is too large. At most 40 megapixels.",
  "post.error-photo-hidden-content":
    "This file holds something else inside the picture. Send a photo straight from the camera.",
  "post.error-photo-broken": "The photo is broken or incomplete. Choose another one.",
};
