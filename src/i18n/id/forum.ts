export const forum = {
  "post.error-phone": "Nomor telepon tidak benar. Contoh: 0812 3456 7890.",
  "post.error-no-contact": "Isi surel atau nomor telepon, atau hapus centang persetujuan di bawah.",
  "post.error-no-consent":
    "Centang untuk apa data kontak Anda boleh dipakai, atau kosongkan data kontaknya.",
  "post.error-photos": "Paling banyak tiga foto.",
  "post.error-photo-gone": "Foto sudah terlalu lama menunggu. Pilih lagi fotonya.",
  "post.error-photo-size": "Foto terlalu besar. Paling besar 8 MB.",
  "post.error-photo-type": "Berkas ini bukan foto JPEG, PNG, atau WebP.",
  "post.error-photo-dimensions": "Ukuran gambar terlalu besar. Paling besar 40 megapiksel.",
  "post.error-photo-hidden-content":
    "Berkas ini memuat isi lain di dalam gambarnya. Kirim foto langsung dari kamera.",
  "post.error-photo-broken": "Foto rusak atau tidak lengkap. Pilih foto lain.",
} as const;
