/** Status of a working day as e-absensi reports it. */
export const ATTENDANCE_STATUSES = [
  "present", // hadir
  "late", // terlambat
  "absent", // tanpa keterangan
  "duty", // dinas luar
  "permission", // izin
  "sick", // sakit
] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];

/** Kinds of leave (PP 11/2017 art. 310): tahunan, besar, sakit, melahirkan, alasan penting, di luar tanggungan negara. */
export const LEAVE_KINDS = ["annual", "long", "sick", "maternity", "important", "unpaid"] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

export const LEAVE_STATES = ["requested", "approved", "refused", "cancelled"] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];
