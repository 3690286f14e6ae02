export const satisfaction = {
  "index.ikm": "Indeks Kepuasan Masyarakat (IKM)",
  "index.ikm-short": "IKM",
  "index.respondents": "Responden",
  "index.sample-unknown": "Jumlah pengguna layanan setahun belum diketahui.",
  "index.sample-met": "Sesuai: paling sedikit {minimum} dari {population} pengguna layanan.",
  "index.sample-not-met":
    "Belum sesuai: perlu paling sedikit {minimum} dari {population} pengguna layanan.",
  "index.interval": "Rentang kepercayaan 95%",
  "index.interval-note":
    "Andai semua pengguna layanan ditanya, nilainya hampir pasti berada di antara dua angka ini.",
  "index.interval-unknown": "Perlu jawaban utuh dari paling sedikit dua responden.",
  "index.lowest": "Unsur terendah",
  "index.lowest-none": "Semua unsur bernilai sama.",
  "index.small-sample":
    "Baru {n} responden. Dengan jawaban sesedikit ini, nilai setinggi atau serendah apa pun belum berarti banyak.",
  "index.elements": "Nilai setiap unsur",
  "index.code": "Kode",
  "index.element": "Unsur",
  "index.sum": "Jumlah nilai",
  "index.nrr": "Nilai rata-rata (1–4)",
  "index.index": "Indeks (25–100)",
  "index.grade": "Mutu",
  "index.without-biaya":
    "Tanpa unsur biaya, IKM menjadi {ikm} ({grade}). Layanan gratis selalu mendapat nilai 4 untuk biaya, jadi angka ini hanya bahan telaah, bukan nilai resmi.",
  "index.comparison": "Dengan bobot yang dibulatkan",
  "index.weight": "Bobot setiap unsur",
  "index.weight-exact": "1/{x} (tepat)",
  "index.best-possible": "Nilai bila semua jawaban 4",
  "index.comparison-why":
    "Setiap unsur berbobot sama, yaitu 1 dibagi {x}. Banyak lembar hitung memakai {three} atau {two} karena angkanya dipotong. Jumlah {x} bobot seperti itu bisa kurang dari 1, jadi sebagian nilai hilang: dengan {two}, unit yang semua jawabannya 4 mendapat {best}. Nilai yang hanya sedikit di atas batas mutu pun bisa turun satu huruf.",
  "index.comparison-official":
    "Nilai resmi di portal ini selalu dihitung dengan bobot yang tepat dan dibulatkan satu kali saja, di akhir.",
  "index.method": "Cara menghitung",
  "index.method-text":
    "Menurut {basis}: nilai rata-rata setiap unsur dikalikan 1/{x}, dijumlahkan, lalu dikalikan 25. Hasil dibulatkan sekali, ke dua angka di belakang koma. Mutu: A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D. Jumlah responden paling sedikit dihitung dengan rumus Krejcie dan Morgan; rentang kepercayaan dengan sebaran t.",
  "index.method-version": "Versi perhitungan: {version}",
  "error.index-elements": "Isi dengan 1 sampai {max} kunci unsur yang semuanya berbeda.",
  "error.index-rows": "Isi dengan daftar baris jawaban, paling sedikit satu baris.",
  "error.index-too-many-rows": "Paling banyak {max} baris.",
  "error.index-counts": "Isi dengan banyaknya jawaban 1, 2, 3, dan 4 setiap unsur.",
  "error.index-rows-or-counts": "Kirim salah satu: baris jawaban (rows) atau hitungan (counts).",
  "error.index-population": "Jumlah pengguna layanan: angka bulat, paling sedikit 1.",
  "error.index-row": "Baris {row}: bukan daftar jawaban.",
  "error.index-row-long": "Baris {row}: ada {found} jawaban, padahal unsurnya {expected}.",
  "error.index-score": "Baris {row}, unsur {element}: harus angka 1, 2, 3, atau 4.",
  "error.index-element-counts":
    "Unsur {element}: harus empat angka bulat, yaitu banyaknya jawaban 1, 2, 3, dan 4.",
  "error.index-element-unknown": "Unsur {element} tidak ada dalam daftar unsur.",
  "error.index-uneven":
    "Unsur {element}: ada {found} jawaban, padahal unsur pertama {expected}. Setiap responden menjawab semua unsur.",
} as const;
