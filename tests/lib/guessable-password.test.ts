import { expect, test } from "vitest";
import { isGuessable } from "#lib/guessable-password.ts";

const about = ["rina.wati", "Rina Wati", "Dinas Kependudukan dan Pencatatan Sipil", "disdukcapil"];

test.each([
  ...["password1234", "Password1234!", "P@ssw0rd2026!", "iloveyou1234567", "1q2w3e4r5t6y"],
  ...["qwertyuiop12", "123456789012", "123123123123", "aaaaaaaaaaaa", "passwordpassword"],
  ...["rahasia12345", "Rahasia@2026", "bismillah123456", "bismillahirrahmanirrahim"],
  ...["alhamdulillah123", "indonesia1945", "merdeka17081945", "selamatpagi123", "Senin2026!!!"],
  ...["Bukittinggi2026!", "Disdukcapil2026", "RinaWati1990!!", "rina.wati2026", "akusayangkamu"],
])("%s is guessed soon", async (password) => {
  expect(await isGuessable(password, about)).toBe(true);
});

test.each([
  ...[
    "kuda baterai benar",
    "juni-ombak-tikar-9",
    "a3kf-9xpq-77mz-hh2c",
    "kucing tetangga makan ikan",
  ],
  ...["Xw9!fR2#pLq7", "nasi uduk jam tujuh pagi"],
])("%s is not guessed", async (password) => {
  expect(await isGuessable(password, about)).toBe(false);
});
