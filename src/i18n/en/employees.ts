export const employees = {
  "cycle.choose": "Cycle",
  "cycle.show": "Show",
};
