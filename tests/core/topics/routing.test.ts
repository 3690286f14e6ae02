import { expect, test } from "vitest";
import { proposeRouting, type RoutingPost, type RoutingUnit } from "#core/topics/routing.ts";

const unit = (id: string, words: string, changes: Partial<RoutingUnit> = {}): RoutingUnit => ({
  id,
  kind: "opd",
  kecamatan: null,
  words: words.split(" "),
  ...changes,
});

const UNITS = [
  unit("dukcapil", "dinas penduduk catat sipil ktp elektronik akta lahir"),
  unit("dinkes", "dinas sehat izin praktik"),
  unit("dishub", "dinas hubung kir kendara parkir"),
  unit("pusk-a", "puskesmas imunisasi poli gigi", {
    kind: "puskesmas",
    kecamatan: "Guguak Panjang",
  }),
  unit("pusk-b", "puskesmas imunisasi poli gigi", { kind: "puskesmas", kecamatan: "Aur Birugo" }),
];

const post = (words: string, changes: Partial<RoutingPost> = {}): RoutingPost => ({
  words: words.split(" "),
  chosenUnitId: null,
  service: null,
  kecamatan: null,
  returned: null,
  ...changes,
});

const ids = (asked: RoutingPost, earlier: { unitId: string; words: string[] }[] = []) =>
  proposeRouting(asked, UNITS, earlier).map(({ unitId }) => unitId);

test("the words of units and services find the unit, with those words as the reason", () => {
  const [first] = proposeRouting(post("ktp elektronik rusak"), UNITS, []);
  expect(first?.unitId).toBe("dukcapil");
  expect(first?.reasons).toEqual(["routing.reason.words?words=ktp%2C+elektronik"]);
});

test("the service that the author chose weighs more than the unit named, and that more than words", () => {
  const service = { unitId: "pusk-b", name: "Poli gigi" };
  const asked = post("parkir kendara", { service, chosenUnitId: "dinkes" });
  expect(ids(asked)).toEqual(["pusk-b", "dinkes", "dishub"]);
  const proposals = proposeRouting(asked, UNITS, []);
  expect(proposals.map(({ reasons }) => reasons[0])).toEqual([
    "routing.reason.service?service=Poli+gigi",
    "routing.reason.chosen",
    expect.stringContaining("routing.reason.words"),
  ]);
});

test("of units that do the same, the one in the author's kecamatan comes first", () => {
  const asked = post("imunisasi poli", { kecamatan: "AUR BIRUGO" });
  expect(ids(asked).slice(0, 2)).toEqual(["pusk-b", "pusk-a"]);
  expect(proposeRouting(asked, UNITS, [])[0]?.reasons).toContain(
    "routing.reason.kecamatan?name=Aur+Birugo",
  );
});

test("the unit named by the one that returned the post comes first", () => {
  const asked = post("ktp elektronik", {
    chosenUnitId: "dukcapil",
    returned: { unitId: "dishub", by: "Disdukcapil" },
  });
  expect(ids(asked)[0]).toBe("dishub");
});

test("posts like it that were routed before count, when they share more than one word", () => {
  const asked = post("trotoar rusak lubang");
  expect(ids(asked)).toEqual([]);
  const earlier = [
    { unitId: "dishub", words: ["trotoar", "lubang", "malam"] },
    { unitId: "dishub", words: ["trotoar", "rusak"] },
    { unitId: "dinkes", words: ["lubang"] },
  ];
  expect(ids(asked, earlier)).toEqual(["dishub"]);
  expect(proposeRouting(asked, UNITS, earlier)[0]?.reasons).toEqual([
    "routing.reason.earlier?count=2&words=trotoar%2C+lubang%2C+rusak",
  ]);
});

test("a unit of the kecamatan counts only where it serves its neighbours", () => {
  const office = unit("kantor", "arsip", { kecamatan: "Aur Birugo" });
  const asked = post("gelap", { kecamatan: "Aur Birugo" });
  const proposals = proposeRouting(asked, [...UNITS, office], []);
  expect(proposals.map(({ unitId }) => unitId)).toEqual(["pusk-b"]);
});

test("one short word alone proposes nobody, and never more than five are proposed", () => {
  expect(ids(post("kir"))).toEqual([]);
  expect(ids(post("parkir"))).toEqual(["dishub"]);
  const many = Array.from({ length: 9 }, (_, at) => unit(`u${at}`, "ambulans malam"));
  expect(proposeRouting(post("ambulans malam"), many, [])).toHaveLength(5);
});
