export const employees = {
  "cycle.choose": "Siklus",
  "cycle.show": "Tampilkan",
};
