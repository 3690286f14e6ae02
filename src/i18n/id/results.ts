export const results = {
  "publish.warn-empty": "Belum ada satu pun jawaban. Halaman publik hanya akan menyebut hal itu.",
  "publish.warn-withheld":
    "Baru {n} jawaban. Di bawah 5 jawaban, nilai tidak ditampilkan ke publik agar tidak ada orang yang bisa dikenali.",
  "publish.warn-small": "Hanya {n} jawaban. Nilai dari sampel sekecil ini belum banyak artinya.",
  "publish.warn-minimum":
    "Jumlah jawaban ({n}) belum mencapai sampel minimum ({minimum}). Halaman publik akan menyebutkannya.",
  "publish.warn-population":
    "Jumlah penerima layanan setahun belum diisi, jadi sampel minimum tidak bisa dihitung.",
  "publish.error-confirm": "Centang bahwa Anda sudah membaca catatan di atas.",
  "screen.error-unmasked": "Belum ada bagian yang disamarkan. Ubah teksnya, atau pilih Tampilkan.",
} as const;
