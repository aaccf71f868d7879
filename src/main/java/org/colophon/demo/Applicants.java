package org.colophon.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.colophon.demo.Applicant.Town;

/** Invents people. The same random numbers give the same person. */
final class Applicants {

  /** Mail to this domain is refused, as {@code application-demo.yaml} says. */
  static final String GONE = "gone.example.org";

  private static final List<String> GIVEN =
      List.of(
          "Amara",
          "Anneke",
          "Anwen",
          "Araceli",
          "Beatriz",
          "Benedikt",
          "Bojan",
          "Calliope",
          "Caspian",
          "Chidi",
          "Clementine",
          "Cosima",
          "Dakota",
          "Delphine",
          "Desmond",
          "Dov",
          "Eilidh",
          "Elio",
          "Emeka",
          "Esperanza",
          "Evander",
          "Farida",
          "Fenna",
          "Fionn",
          "Gideon",
          "Greta",
          "Guillermo",
          "Hanako",
          "Hedda",
          "Hollis",
          "Ilse",
          "Ines",
          "Ishaan",
          "Iwona",
          "Jamal",
          "Jovana",
          "Kaiya",
          "Kwame",
          "Leilani",
          "Linnea",
          "Lucian",
          "Mahlia",
          "Marisol",
          "Matteo",
          "Mei",
          "Minh",
          "Nadia",
          "Nikhil",
          "Noor",
          "Odalys",
          "Orla",
          "Paloma",
          "Pernille",
          "Quentin",
          "Rahel",
          "Ravi",
          "Renée",
          "Rosalind",
          "Samira",
          "Saoirse",
          "Selma",
          "Soren",
          "Tadashi",
          "Tamsin",
          "Thandiwe",
          "Uma",
          "Viktor",
          "Wendell",
          "Ximena",
          "Yusuf",
          "Zelda",
          "Zoë",
          "Zuri");

  private static final List<String> FAMILY =
      List.of(
          "Abernethy",
          "Achterberg",
          "Adeyinka",
          "Amundsdal",
          "Arrowood",
          "Baptiste-Hale",
          "Begaye",
          "Birdsong",
          "Blackfeather",
          "Boateng-Reid",
          "Brightwater",
          "Calderón",
          "Castellane",
          "Chaudhri",
          "Cloverdale",
          "Cottonwood",
          "Delacroix-Webb",
          "Dimitrakis",
          "Drummel",
          "Dunleavy",
          "Eastlake",
          "Ekholm",
          "Farnsby",
          "Feldkirch",
          "Fujikawa",
          "Galloway-Pruitt",
          "Gantry",
          "Ghorbani",
          "Greenhorn",
          "Gutteridge",
          "Halloran",
          "Hartigan",
          "Haverford",
          "Hollenbeck",
          "Iyengar",
          "Jankowicz",
          "Kahananui",
          "Kestrel",
          "Kimathi",
          "Kowalczuk",
          "Lachance",
          "Larkspur",
          "Lindqvist",
          "Longacre",
          "Maddigan",
          "Marchetti-Bloom",
          "Mbeki-Lane",
          "Merriweather",
          "Montgomerie",
          "Nakatani",
          "Nightingale",
          "Nwankwo",
          "Oakhurst",
          "Oduya",
          "Okonedo",
          "Olmstead",
          "Osterhaus",
          "Pallavi",
          "Papadakos",
          "Pemberton",
          "Pham-Tran",
          "Pickering",
          "Quillfeather",
          "Quiñones",
          "Ravenscroft",
          "Redbird",
          "Rosenthaler",
          "Saltzburg",
          "Sandoval-Kerr",
          "Sepulveda",
          "Shimizu",
          "Silverthorn",
          "Skaalen",
          "Sorrel",
          "Stillwater",
          "Sundaram",
          "Szymkowiak",
          "Tallchief",
          "Thistlewood",
          "Tremblay",
          "Tsosie",
          "Underhill",
          "Valderrama",
          "Vandermolen",
          "Villareal",
          "Vukovich",
          "Wainscott",
          "Weatherby",
          "Whitehorse",
          "Wickersham",
          "Winterbourne",
          "Yamashiro",
          "Zielinska",
          "Zimmerling",
          "Zubiri");

  private static final List<Town> TOWNS =
      List.of(
          new Town("Alder Falls", "OR", "97009"),
          new Town("Bellweather", "OH", "43008"),
          new Town("Cedar Notch", "VT", "05009"),
          new Town("Dry Creek Junction", "NM", "87007"),
          new Town("East Marlow", "MA", "01009"),
          new Town("Fallow Hills", "IA", "50009"),
          new Town("Granite Bend", "MT", "59009"),
          new Town("Heron Bay", "WA", "98009"),
          new Town("Juniper Flats", "AZ", "85009"),
          new Town("Kettle Lake", "MN", "55009"),
          new Town("Linden Grove", "IL", "60009"),
          new Town("Magnolia Crossing", "GA", "30009"),
          new Town("North Haverly", "NY", "12009"),
          new Town("Opal Springs", "TX", "75009"),
          new Town("Pine Barrow", "MI", "48009"),
          new Town("Quarry Hill", "PA", "17009"));

  private static final List<String> STREETS =
      List.of(
          "Maple Street",
          "Mill Road",
          "Second Avenue",
          "Orchard Lane",
          "Depot Street",
          "Hill Road");

  private static final List<String> KINDS =
      List.of(
          "%s Public Library",
          "%s County Library", "%s College Library", "%s School District Library");

  private static final List<String> POSITIONS =
      List.of(
          "Circulation assistant",
          "Library assistant",
          "Children's room assistant",
          "Cataloging technician",
          "Interlibrary loan clerk",
          "Branch assistant",
          "Bookmobile driver and clerk",
          "Technical services assistant");

  private Applicants() {}

  /**
   * Invents a person. Names come round in turn, so that no two of the first seventy share one and
   * six thousand have different ones.
   *
   * @param number from 1; makes the address one of a kind
   * @param today the day the demo is played
   */
  static Applicant invent(int number, Story story, LocalDate today, RandomGenerator random) {
    var given = GIVEN.get(number * 37 % GIVEN.size());
    var family = FAMILY.get(number * 29 % FAMILY.size());
    var town = any(TOWNS, random);
    return new Applicant(
        given,
        family,
        "%s.%s.%d@%s"
            .formatted(
                plain(given), plain(family), number, story.reachable() ? "example.org" : GONE),
        today.minusDays(random.nextInt(24 * 365, 62 * 365)),
        town,
        random.nextInt(2, 190) + " " + any(STREETS, random),
        any(KINDS, random).formatted(town.name()),
        any(POSITIONS, random),
        random.nextInt(2, 12),
        random.nextInt(20, 41),
        random.nextInt(4) == 0 ? String.valueOf(random.nextInt(1_000_000, 9_999_999)) : "",
        story.shown());
  }

  private static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z-]", "")
        .toLowerCase(Locale.ROOT);
  }
}
