/** What is said of a file that somebody brings, whatever it was meant for. */
export const imports = {
  "table.empty": "Berkas ini kosong (0 bita). Simpan ulang dari aplikasinya, lalu pilih lagi.",
  "table.old-office":
    "Ini berkas Office lama (.xls). Buka, lalu simpan sebagai .xlsx, .ods, atau CSV.",
  "table.protected":
    "Berkas ini dikunci kata sandi. Buka, hapus kata sandinya, simpan, lalu pilih lagi.",
  "table.pdf": "Ini berkas PDF, bukan tabel. Pilih berkas asalnya: Excel (.xlsx), .ods, atau CSV.",
  "table.image": "Ini gambar atau foto, bukan tabel. Pilih berkas Excel (.xlsx), .ods, atau CSV.",
  "table.html":
    "Ini halaman web (HTML) walaupun namanya mungkin .xls. Buka di Excel, lalu simpan sebagai .xlsx atau CSV.",
  "table.xml":
    "Ini berkas XML, bukan lembar hitung yang bisa dibaca. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx, .ods, atau CSV.",
  "table.document":
    "Ini dokumen atau presentasi, bukan tabel. Salin tabelnya ke lembar hitung, lalu simpan sebagai .xlsx, .ods, atau CSV.",
  "table.numbers": "Ini berkas Apple (Numbers). Di Numbers pilih File, Export To, Excel atau CSV.",
  "table.xlsb": "Ini berkas Excel biner (.xlsb). Buka, lalu simpan sebagai .xlsx atau CSV.",
  "table.archive":
    "Ini berkas terkompresi yang bukan lembar hitung. Keluarkan isinya dahulu, lalu pilih berkas .xlsx, .ods, atau CSV.",
  "table.binary":
    "Ini bukan berkas teks dan bukan lembar hitung. Pilih berkas Excel (.xlsx), .ods, atau CSV.",
  "table.broken":
    "Berkas ini rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang, lalu pilih lagi.",
  "table.no-sheet": "Berkas ini tidak punya lembar yang berisi tabel.",
  "table.all-hidden": "Semua lembar dalam berkas ini disembunyikan. Pilih lembar yang dipakai.",
  "table.unknown-sheet": "Lembar “{name}” tidak ada dalam berkas ini.",
  "table.too-many-rows":
    "Paling banyak {max} baris dalam satu lembar. Bagi menjadi beberapa berkas.",
  "table.too-wide":
    "Paling banyak {max} kolom. Hapus isi kolom di sebelah kanan tabel, atau salin tabelnya saja ke berkas baru.",
  "table.cell-too-long": "Isi sel {cell} terlalu panjang: paling banyak {max} huruf.",
  "table.line-too-long": "Baris {row} terlalu panjang. Periksa tanda kutip dan pemisah kolomnya.",
  "table.too-large":
    "Isi berkas ini terlalu banyak untuk dibaca sekaligus. Salin tabelnya saja ke berkas baru, atau bagi menjadi beberapa berkas.",
  "table.unpacked-too-large":
    "Berkas ini terlalu besar setelah dibuka. Salin tabelnya saja ke berkas baru.",
  "table.too-slow":
    "Berkas ini terlalu lama dibaca. Salin tabelnya saja ke berkas baru, atau simpan sebagai CSV.",
  "table.cell-error":
    "Sel {cell} berisi kesalahan rumus {value}. Perbaiki rumusnya atau isi nilainya.",
  "table.cell-no-result":
    "Sel {cell} berisi rumus tanpa hasil ({value}). Buka di Excel atau LibreOffice, simpan ulang, lalu pilih lagi.",
  "table.cell-lost-digits":
    "Sel {cell} berisi angka {value}: lembar hitung hanya menyimpan 15 digit, sisanya hilang. Ubah kolomnya menjadi Teks, lalu isi ulang.",
  "table.sheet": "Lembar yang dibaca: “{name}”.",
  "table.sheet-others":
    "Lembar lain dalam berkas ini: {names}. Untuk memakai lembar lain, tulis namanya pada isian Nama lembar, lalu pilih berkasnya lagi.",
  "table.sheet-hidden": "“{name}” (tersembunyi)",
  "table.sheet-field": "Nama lembar",
  "table.sheet-field.hint":
    "Kosongkan untuk memakai lembar pertama yang tampak. Lembar tersembunyi hanya dibaca bila namanya ditulis di sini.",
  "answers.ignored": "Kolom tanpa satu pun jawaban, diabaikan: {names}.",
  "answers.left-out": "{count} baris tidak dihitung sebagai responden",
  "answers.left-out.row": "Baris {row} ({label})",
  "answers.left-out.more": "Dan {count} lagi.",
  "answers.left-out.summary": "– rekap atau keterangan",
  "answers.left-out.figures": "– angka rekap tanpa nama",
  "answers.left-out.heading": "– judul kolom",
  "answers.left-out.numbers": "– nomor kolom",
  "answers.left-out.text": "– tulisan tanpa jawaban",
  "answers.left-out.chosen": "– bukan responden menurut pilihan Anda",
  "answers.asked": "Apakah baris ini responden?",
  "answers.asked.lead":
    "Baris berikut bisa jawaban seorang responden, bisa juga baris rekap. Belum ada yang dihitung atau disimpan sebelum Anda memilih.",
  "answers.asked.answer": "Responden",
  "answers.asked.skip": "Bukan responden, lewati",
  "answers.asked.submit": "Periksa lagi",
  "answers.too-many-asked":
    "Lebih dari {max} baris tidak jelas apakah responden. Beri nomor urut pada setiap responden, lalu hapus baris rekapnya.",
  "answers.words": "Apa arti tulisan ini?",
  "answers.words.lead":
    "Tulisan berikut tidak ada dalam daftar pilihan survei. Pilih artinya; usulan sudah dipilihkan bila ada.",
  "answers.words.word": "{column}: “{word}” ({count} baris)",
  "answers.words.likely": "Usulan sudah dipilih. Ganti bila tidak sesuai.",
  "answers.words.none": "Tidak ada usulan. Pilih yang paling sesuai.",
  "answers.words.unknown": "Catat tidak diketahui",
} as const;
