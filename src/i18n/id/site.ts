export const site = {
  "home.title": "Bagaimana layanan yang Anda terima?",
  "home.lead":
    "Nilai layanan {government} lewat survei singkat: tanpa akun, tanpa nama, kurang dari dua menit.",
  "home.search": "Cari unit layanan",
  "home.search.hint": "Nama unit, layanan, atau kecamatan. Misalnya: KTP, puskesmas.",
  "home.browse": "Pilih menurut jenis unit",
  "home.units": "{count} unit",
  "home.how": "Cara kerjanya",
  "home.step1.title": "Temukan unitnya",
  "home.step1.text": "Cari di atas, atau pindai kode QR yang ada di loket.",
  "home.step2.title": "Jawab pertanyaannya",
  "home.step2.text": "Cukup pilih jawaban. Tidak ada nama, NIK, atau nomor telepon.",
  "home.step3.title": "Lihat hasilnya",
  "home.step3.text": "Setelah survei ditutup, nilai setiap unit diterbitkan untuk umum.",
  "home.results": "Lihat hasil survei",
  "about.title": "Tentang portal ini",
  "about.lead":
    "Tanggap membantu warga menilai layanan {government} dan membantu pemerintah daerah memperbaikinya.",
  "about.skm": "Survei Kepuasan Masyarakat",
  "about.skm.text":
    "Setiap unit layanan wajib bertanya kepada warga paling sedikit sekali setahun (PermenPANRB 14/2017). Pertanyaannya mencakup sembilan unsur: persyaratan, prosedur, waktu, biaya, produk layanan, kompetensi petugas, perilaku petugas, sarana dan prasarana, serta penanganan pengaduan.",
  "about.index": "Bagaimana nilainya dihitung",
  "about.index.text":
    "Setiap jawaban bernilai 1 sampai 4. Rata-rata semua unsur dikalikan 25 menjadi Indeks Kepuasan Masyarakat (IKM) antara 25 dan 100, dihitung tepat dari jumlah jawaban dan dibulatkan sekali pada akhirnya.",
  "about.index.link": "Coba kalkulator IKM",
  "about.grades": "Mutu pelayanan",
  "about.grades.grade": "Mutu",
  "about.grades.range": "Nilai IKM",
  "about.grades.A": "88,31 – 100,00",
  "about.grades.B": "76,61 – 88,30",
  "about.grades.C": "65,00 – 76,60",
  "about.grades.D": "25,00 – 64,99",
  "about.after": "Apa yang terjadi setelah survei",
  "about.after.text":
    "Survei ditutup, hasilnya dibekukan dan diterbitkan lengkap dengan jumlah responden dan rentang ketelitiannya. Hasil yang sudah terbit tidak diubah diam-diam: versi baru atau penarikan selalu disertai alasan.",
  "privacy.title": "Privasi",
  "privacy.lead":
    "Survei ini anonim, dan di forum nama Anda tidak pernah tampil. Berikut apa yang kami simpan, untuk apa, dan hak Anda.",
  "privacy.stored": "Yang kami simpan",
  "privacy.stored.answers":
    "Jawaban Anda, layanan yang Anda terima, tanggal dan jam pengisian (tanpa menit), dan cara pengisian (situs web, kode QR, anjungan, atau kertas).",
  "privacy.stored.profile":
    "Jenis kelamin, kelompok umur, pendidikan, dan pekerjaan dari daftar pilihan.",
  "privacy.stored.comment":
    "Komentar, bila Anda menulisnya: terpisah dari jawaban, tanpa tanggal, layanan, dan urutan, sehingga tidak dapat dipasangkan dengan jawaban Anda. Komentar disaring sebelum dibaca pihak unit.",
  "privacy.stored.receipt":
    "Nomor formulir acak dan kode tanda terima, supaya kiriman ganda tidak dihitung dua kali.",
  "privacy.not": "Yang tidak kami simpan dari survei",
  "privacy.not.text":
    "Nama, NIK, nomor telepon, surel, dan lokasi tidak ditanyakan. Alamat jaringan (IP) hanya diingat sebentar di memori untuk mencegah banjir kiriman, dan tidak ditulis bersama jawaban.",
  "privacy.cookies": "Kuki dan perangkat Anda",
  "privacy.cookies.text":
    "Mengisi survei dan membaca forum tidak memerlukan kuki. Jawaban yang belum terkirim dapat tersimpan di perangkat Anda paling lama satu jam, lalu dihapus setelah terkirim. Komentar survei dititipkan di perangkat Anda paling lama 15 menit, supaya bisa Anda jadikan pengaduan tanpa mengetik lagi. Bila Anda mendukung sebuah topik, perangkat menerima satu kuki acak supaya dukungan tidak terhitung dua kali. Petugas yang masuk menerima satu kuki untuk masuk, dan satu kuki yang mengenali perangkatnya paling lama setengah tahun, supaya salah ketik orang lain di jaringan yang sama tidak menghalanginya.",
  "privacy.basis": "Dasar hukum",
  "privacy.basis.text":
    "Pemrosesan dilakukan untuk menjalankan kewajiban pelayanan publik menurut UU 25/2009 dan PermenPANRB 14/2017, sesuai UU 27/2022 tentang Pelindungan Data Pribadi. Karena itu tidak ada kotak persetujuan; pengisian tetap sukarela.",
  "privacy.use": "Penggunaan dan publikasi",
  "privacy.use.text":
    "Jawaban dihitung bersama menjadi nilai unit. Selama survei dibuka, petugas hanya melihat nilai yang bergerak sedikitnya lima jawaban sekaligus. Rincian menurut kelompok hanya terbit bila setiap kelompok cukup besar sehingga tidak ada orang yang dapat dikenali. Jawaban tidak dipakai untuk menilai warga, dan tidak menentukan nilai pegawai secara otomatis.",
  "privacy.retention": "Masa simpan",
  "privacy.retention.text":
    "Jawaban tanpa identitas disimpan sebagai arsip statistik. Komentar dapat disembunyikan atau disamarkan oleh moderator bila memuat data pribadi.",
  "privacy.rights": "Hak Anda",
  "privacy.rights.text":
    "Karena jawaban tidak terhubung dengan nama, kami tidak dapat mencari, mengubah, atau menghapus isian seseorang. Bila komentar Anda terlanjur memuat data pribadi, hubungi unit layanan terkait dan sebutkan isinya agar disamarkan. Permintaan ditanggapi paling lambat 3 × 24 jam.",
  "privacy.children": "Anak di bawah 17 tahun",
  "privacy.children.text": "Survei untuk layanan bagi anak diisi oleh orang tua atau wali.",
  "access.title": "Aksesibilitas",
  "access.lead":
    "Portal ini dibuat agar dapat dipakai semua orang, juga dengan ponsel sederhana, sinyal lemah, pembaca layar, atau papan ketik saja.",
  "access.standard": "Standar",
  "access.standard.text":
    "Acuan kami adalah WCAG 2.2 tingkat AA. Halaman diuji otomatis dalam dua bahasa dan dirancang untuk lebar layar mulai 320 piksel serta perbesaran 400 %.",
  "access.works": "Yang dapat Anda andalkan",
  "access.works.script": "Semua halaman berfungsi tanpa JavaScript.",
  "access.works.keyboard":
    "Semua tindakan dapat dilakukan dengan papan ketik, dan fokusnya selalu terlihat.",
  "access.works.charts": "Setiap grafik didampingi tabel dengan angka yang sama.",
  "access.works.small": "Halaman survei ringan: kurang dari 30 kB.",
  "access.gaps": "Kekurangan yang kami ketahui",
  "access.gaps.sign":
    "Belum ada versi bahasa isyarat (BISINDO), bahasa daerah, atau rekaman suara.",
  "access.gaps.tables": "Tabel lebar harus digulir ke samping di ponsel.",
  "access.gaps.users": "Pengujian oleh pengguna dengan disabilitas belum dilakukan.",
  "access.help": "Perlu bantuan?",
  "access.help.text":
    "Mintalah formulir kertas di loket: petugas menyalinnya tanpa nama. Anda juga boleh meminta orang lain membacakan pertanyaan, tetapi jawabannya tetap milik Anda.",
  "data.title": "Data terbuka dan API",
  "data.lead": "Hasil yang terbit boleh dipakai siapa saja, juga oleh sistem lain.",
  "data.api": "API",
  "data.api.text":
    "Antarmuka berbentuk JSON, tanpa kunci. Semua alamat dijelaskan dalam dokumen OpenAPI 3.1.",
  "data.api.document": "Buka dokumen OpenAPI",
  "data.units": "Unit layanan dan layanannya",
  "data.survey": "Pertanyaan sebuah survei",
  "data.responses": "Kirim jawaban (POST)",
  "data.results": "Hasil yang terbit",
  "data.index": "Kalkulator IKM (POST)",
  "data.checksum": "Memeriksa keaslian hasil",
  "data.checksum.text":
    "Setiap hasil yang terbit adalah satu berkas JSON kanonis (RFC 8785) dengan sidik SHA-256. Unduh JSON-nya dari halaman hasil, hitung sidiknya, lalu bandingkan dengan yang tercantum di halaman itu:",
  "data.checksum.same": "Bila sama, angkanya persis seperti saat diterbitkan.",
  "data.fair": "Pemakaian yang wajar",
  "data.fair.text":
    "Sebutkan sumber dan periodenya. Kelompok kecil tidak ditampilkan demi menjaga kerahasiaan responden.",
} as const;
