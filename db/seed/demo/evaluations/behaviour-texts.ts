import type { Behaviour } from "#core/cycles/behaviour.ts";

/** Expectations by value, and feedback on it: one that praises, one that suggests. */
export const BEHAVIOUR_TEXTS: Readonly<
  Record<Behaviour, { expected: readonly [string, string]; said: readonly [string, string] }>
> = {
  "berorientasi-pelayanan": {
    expected: [
      "Mendahulukan kebutuhan warga, terutama lansia dan penyandang disabilitas.",
      "Menyapa, mendengarkan, dan menyelesaikan keperluan warga sampai tuntas.",
    ],
    said: [
      "Warga sering menyebut penjelasannya mudah dipahami.",
      "Penjelasannya sudah jelas. Cobalah menawarkan bantuan sebelum diminta.",
    ],
  },
  akuntabel: {
    expected: [
      "Mencatat setiap berkas dan dapat menjelaskan setiap langkahnya.",
      "Menepati janji waktu dan memakai sarana kantor secara bertanggung jawab.",
    ],
    said: [
      "Catatannya rapi dan selalu dapat ditelusuri.",
      "Catatan sudah ada. Isilah pada hari yang sama agar tidak menumpuk.",
    ],
  },
  kompeten: {
    expected: [
      "Menguasai syarat layanan terbaru dan mau belajar dari rekan.",
      "Mengikuti paling sedikit satu pelatihan dan menerapkannya.",
    ],
    said: [
      "Cepat menguasai aplikasi baru dan membantu yang lain.",
      "Menguasai layanan utama. Pelajari juga syarat pindah datang antarkota.",
    ],
  },
  harmonis: {
    expected: [
      "Menghargai setiap orang apa pun latar belakangnya.",
      "Menjaga suasana kerja yang saling menolong.",
    ],
    said: [
      "Menenangkan suasana ketika antrean panjang.",
      "Ramah kepada rekan. Sampaikan perbedaan pendapat langsung, dengan tenang.",
    ],
  },
  loyal: {
    expected: [
      "Menjaga rahasia data warga dan nama baik pemerintah daerah.",
      "Memegang aturan juga ketika tidak ada yang melihat.",
    ],
    said: ["Data warga dijaga dengan baik.", "Disiplin. Ingatkan juga rekan untuk mengunci layar."],
  },
  adaptif: {
    expected: [
      "Menerima perubahan alur layanan dan mengusulkan perbaikan.",
      "Tetap melayani dengan baik ketika sistem terganggu.",
    ],
    said: [
      "Segera memakai alur baru dan memberi masukan yang berguna.",
      "Mengikuti perubahan. Usulkan satu perbaikan kecil setiap bulan.",
    ],
  },
  kolaboratif: {
    expected: [
      "Bekerja sama dengan bidang lain untuk menyelesaikan aduan.",
      "Berbagi informasi sehingga warga tidak perlu bertanya dua kali.",
    ],
    said: [
      "Aduan lintas bidang selesai karena komunikasinya baik.",
      "Mau membantu. Beri tahu bidang lain lebih awal bila berkas tertahan.",
    ],
  },
};
