package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowsOut;
import org.daal4j.engine.OrderRows.Way;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SplitDataset;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent arrives, in order, once, under its number: whatever the splits and the engine. */
class ExchangeTest {

  private static final int ROWS = 12_000;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  /** Where and how: in memory, in files, and partly here and there. */
  private enum Place {
    MEMORY("inprocess", 0.5f),
    FILES("inprocess", 0),
    BOTH("inprocess", 400_000f / Runtime.getRuntime().maxMemory()),
    MAPREDUCE("mapreduce", 0);

    private final String engine;
    private final float memory;

    Place(String engine, float memory) {
      this.engine = engine;
      this.memory = memory;
    }
  }

  static Stream<List<Object>> placesAndSplits() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(1, 2, 3, 7).map(splits -> List.of(place, splits)));
  }

  @ParameterizedTest
  @MethodSource("placesAndSplits")
  void rowsAreReadInTheOrderInWhichTheyWereSent(List<Object> placeAndSplits) throws IOException {
    Place place = (Place) placeAndSplits.get(0);
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, (int) placeAndSplits.get(1));
      List<String> met = engine.fold(packed, new RecordRows());
      for (int parts : place == Place.MAPREDUCE ? new int[] {6} : new int[] {1, 3, 6}) {
        RouteRows route = new RouteRows(parts, true);
        Packed<List<String>> routed = engine.exchange(packed, route);
        assertThat(routed.result()).isEqualTo(met);
        assertThat(routed.rows().columns()).isEqualTo(route.columns());
        assertThat(((SplitDataset) routed.rows()).plan()).hasSize(parts);
        List<String> expected = expected((SplitDataset) packed, parts);
        assertThat(routed.rows().rowCount()).hasValue(expected.size());
        assertThat(engine.fold(routed.rows(), new RecordRows())).isEqualTo(expected);
        engine.release(routed.rows());
      }
    }
  }

  /** What the parts hold, one after the other. */
  private static List<String> expected(SplitDataset packed, int parts) {
    List<List<String>> lists = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      lists.add(new ArrayList<>());
    }
    long[][] table = numbers(ROWS);
    for (RowsSplit split : packed.plan()) {
      int end =
          split.ordinal() + 1 == packed.plan().size()
              ? ROWS
              : (int) packed.plan().get(split.ordinal() + 1).firstRow();
      for (int row = (int) split.firstRow(); row < end; row++) {
        int copy = 0;
        for (int part : RouteRows.targets(parts, table[row][0])) {
          lists.get(part).add(line(row, table[row][1] / 8.0, table[row][0], copy++));
        }
      }
      lists
          .get(split.ordinal() % parts)
          .add(line(end - split.firstRow(), 0.1, split.ordinal(), -1));
    }
    return lists.stream().flatMap(List::stream).toList();
  }

  private static String line(long number, double second, double first, double copy) {
    return number + " " + second + " " + first + " " + copy;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 90})
  void theSameBitsInAllEngines(int splits) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    List<List<Double>> sums = new ArrayList<>();
    for (Place place : Place.values()) {
      if (splits < 90 || place != Place.MAPREDUCE) {
        try (Engine engine = open(place)) {
          Dataset routed =
              engine.exchange(pack(engine, file, splits), new RouteRows(7, true)).rows();
          double first = engine.fold(routed, new SumRows(1 / 3.0));
          sums.add(List.of(first, engine.fold(routed, new SumRows(1 / 7.0))));
        }
      }
    }
    assertThat(sums).containsOnly(sums.get(0));
  }

  @ParameterizedTest
  @MethodSource("placesAndSplits")
  void aSecondExchangeBringsRowsBackIntoOrder(List<Object> placeAndSplits) throws IOException {
    Place place = (Place) placeAndSplits.get(0);
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, (int) placeAndSplits.get(1));
      List<String> met = engine.fold(packed, new RecordRows());
      Dataset mixed = engine.exchange(packed, order(packed, 1_111, Way.MIXED)).rows();
      assertThat(engine.fold(mixed, new RecordRows()))
          .isNotEqualTo(met)
          .containsExactlyInAnyOrderElementsOf(met);
      for (int partRows : partRows(place)) {
        Dataset ordered = engine.exchange(mixed, order(packed, partRows, Way.IN_ORDER)).rows();
        assertThat(engine.fold(ordered, new RecordRows())).isEqualTo(met);
        engine.map(ordered, new NumberLines(1), RowsOut.csv("ordered"));
        engine.map(packed, new NumberLines(1), RowsOut.csv("packed"));
        Path result = work(place).resolve("result");
        assertThat(Tables.lines(result.resolve("ordered")))
            .isEqualTo(Tables.lines(result.resolve("packed")));
        DenseRows some = engine.read(ordered, 4_990, 30);
        assertThat(some.firstRow()).isEqualTo(4_990);
        DenseRows same = engine.read(packed, 4_990, 30);
        for (int row = 0; row < 30; row++) {
          assertThat(some.row(row)).isEqualTo(same.row(row));
        }
        assertThat(engine.first(ordered, 3).row(2)).isEqualTo(engine.first(packed, 3).row(2));
        assertThatThrownBy(() -> engine.read(ordered, ROWS - 1, 2))
            .isInstanceOf(IndexOutOfBoundsException.class);
        engine.release(ordered);
      }
    }
  }

  /** Few where each is a job. */
  private static int[] partRows(Place place) {
    return place == Place.MAPREDUCE
        ? new int[] {5_000}
        : new int[] {5_000, ROWS, ROWS + 1, ROWS - 1, 100};
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void packedRowsAreNumberedAsTheyCome(Place place) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, 3);
      Dataset mixed = engine.exchange(packed, order(packed, 3_000, Way.MIXED)).rows();
      Packed<List<String>> again = engine.pack(mixed, new RecordRows());
      // Packed, rows are numbered as they come.
      List<String> numbered = new ArrayList<>();
      for (String line : again.result()) {
        numbered.add(numbered.size() + line.substring(line.indexOf(' ')));
      }
      assertThat(engine.fold(again.rows(), new RecordRows())).isEqualTo(numbered);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatSendsNoRowsLeavesAnEmptyTable(Place place) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "7,1\n14,2\n");
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, 2);
      Packed<List<String>> none = engine.exchange(packed, new RouteRows(4, false));
      assertThat(none.result()).containsExactly("0 7.0 1.0", "1 14.0 2.0");
      assertThat(none.rows().rowCount()).hasValue(0);
      assertThat(engine.fold(none.rows(), new RecordRows())).isEmpty();
      assertThat(engine.first(none.rows(), 10).rows()).isZero();
      Packed<List<String>> counts = engine.exchange(none.rows(), new RouteRows(1, true));
      assertThat(engine.fold(counts.rows(), new RecordRows()))
          .containsExactly(
              line(0, 0.1, 0, -1), line(0, 0.1, 1, -1), line(0, 0.1, 2, -1), line(0, 0.1, 3, -1));
      Dataset ordered = engine.exchange(none.rows(), order(none.rows(), 10, Way.IN_ORDER)).rows();
      assertThat(engine.fold(ordered, new RecordRows())).isEmpty();
      assertThat(engine.read(ordered, 0, 0).rows()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LOSES_A_ROW, row 4321 was not sent to part 4",
    "SENDS_A_ROW_TWICE, row 4321 was sent to part 4 twice",
    "SENDS_A_ROW_ELSEWHERE, 'row 4321 was (sent to part 0, which has rows 0 to 999|not sent)'",
    "SENDS_TO_NO_PART, row 4321 is sent to part 12 of 12",
    "FAILS_IN_THE_MIDDLE, told to fail in the middle",
    "FAILS_AT_THE_END, told to fail at the end"
  })
  void aFaultOfTheExchangeIsFound(Way way, String complaint) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    for (Place place : Place.values()) {
      try (Engine engine = open(place)) {
        Dataset packed = pack(engine, file, 3);
        assertThatThrownBy(
                () ->
                    engine.fold(
                        engine.exchange(packed, order(packed, 1_000, way)).rows(),
                        new RecordRows()))
            .isInstanceOf(PassFailedException.class)
            .hasMessageFindingMatch(complaint);
      }
    }
  }

  @Test
  void whatIsNoExchangeIsRefusedBeforeThePass() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(10));
    try (Engine engine = open(Place.MEMORY)) {
      Dataset unpacked = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.exchange(unpacked, new RouteRows(1, false)))
          .withMessageContaining("no numbers");
      Dataset packed = pack(engine, file, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.exchange(packed, new RouteRows(0, false)))
          .withMessageContaining("0 parts");
      Dataset routed = engine.exchange(packed, new RouteRows(1, false)).rows();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.read(routed, 0, 1))
          .withMessageContaining("order of their numbers");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"FILES", "MAPREDUCE"})
  void aFileThatChangedIsNotRead(Place place) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, 2);
      Dataset routed = engine.exchange(packed, new RouteRows(5, true)).rows();
      Path sent = sentFiles(place).get(1);
      byte[] whole = Files.readAllBytes(sent);
      List<String> before = engine.fold(routed, new RecordRows());
      Random random = new Random(3);
      List<Integer> places = new ArrayList<>(List.of(0, whole.length - 1, whole.length - 40));
      random.ints(place == Place.FILES ? 60 : 3, 0, whole.length).forEach(places::add);
      for (int at : places) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 1 << random.nextInt(8);
        Files.write(sent, damaged);
        assertDamaged(engine, routed, sent);
      }
      for (int length : new int[] {0, 1, 36, whole.length / 2, whole.length - 1}) {
        Files.write(sent, Arrays.copyOf(whole, length));
        assertDamaged(engine, routed, sent);
      }
      Files.delete(sent);
      assertThatThrownBy(() -> engine.fold(routed, new RecordRows()))
          .isInstanceOf(PassFailedException.class);
      Files.write(sent, whole);
      assertThat(engine.fold(routed, new RecordRows())).isEqualTo(before);
    }
  }

  private static void assertDamaged(Engine engine, Dataset routed, Path file) {
    assertThatThrownBy(() -> engine.fold(routed, new RecordRows()))
        .isInstanceOf(PassFailedException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining("cannot be used");
  }

  /** Rows that go as they are read are sent as those that stay, packed ones and sent ones. */
  @ParameterizedTest
  @EnumSource(Place.class)
  void rowsMayGoAsTheyAreRead(Place place) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, 3);
      Packed<List<String>> kept = engine.exchange(packed, new RouteRows(5, true));
      Packed<List<String>> again = engine.exchange(kept.rows(), new RouteRows(4, true));
      List<String> expected = engine.fold(again.rows(), new RecordRows());
      engine.release(kept.rows());
      engine.release(again.rows());

      Packed<List<String>> sent = engine.exchange(packed, new RouteRows(5, true, true));
      assertThat(sent.result()).isEqualTo(kept.result());
      if (place == Place.MEMORY) {
        assertThatThrownBy(() -> engine.fold(packed, new RecordRows()))
            .hasStackTraceContaining("read once");
      }
      engine.release(packed);
      Packed<List<String>> last = engine.exchange(sent.rows(), new RouteRows(4, true, true));
      assertThat(last.result()).isEqualTo(again.result());
      engine.release(sent.rows());
      assertThat(engine.fold(last.rows(), new RecordRows())).isEqualTo(expected);
      engine.release(last.rows());
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void releasedRowsAndTheirFilesAreGone(Place place) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), text(ROWS));
    try (Engine engine = open(place)) {
      Dataset packed = pack(engine, file, 3);
      Dataset routed = engine.exchange(packed, new RouteRows(5, true)).rows();
      int files = sentFiles(place).size();
      switch (place) {
        case MEMORY -> assertThat(files).isZero();
        case BOTH -> assertThat(files).isBetween(1, 3); // whichever thread comes too late
        default -> assertThat(files).isEqualTo(3);
      }
      engine.release(routed);
      assertThat(sentFiles(place)).isEmpty();
      assertThat(engine.fold(packed, new RecordRows())).hasSize(ROWS);
    }
    assertThat(work(place).toFile().list((work, name) -> name.startsWith("pass-"))).isNullOrEmpty();
  }

  private List<Path> sentFiles(Place place) throws IOException {
    File[] passes = work(place).toFile().listFiles((work, name) -> name.startsWith("pass-"));
    List<Path> files = new ArrayList<>();
    for (File pass : passes == null ? new File[0] : passes) {
      try (Stream<Path> all = Files.walk(pass.toPath())) {
        all.filter(path -> path.getFileName().toString().startsWith("rows-"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static OrderRows order(Dataset packed, int partRows, Way way) {
    return new OrderRows(packed.columns(), packed.rowCount().getAsLong(), partRows, way);
  }

  private Dataset pack(Engine engine, Path file, int splits) throws IOException {
    SplitDataset table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    assertThat(table.plan()).hasSize(splits);
    return engine.pack(table, new NoSummary.OfRows()).rows();
  }

  private Path work(Place place) {
    return directory.resolve("work-" + place);
  }

  private Engine open(Place place) {
    conf.setFloat(InProcessRunner.MEMORY_SHARE, place.memory);
    return Engines.open(place.engine, conf, work(place));
  }

  /** A number to go by, and one in eighths. */
  private static long[][] numbers(int rows) {
    Random random = new Random(29);
    long[][] table = new long[rows][];
    for (int row = 0; row < rows; row++) {
      table[row] = new long[] {random.nextInt(1000), random.nextInt(100_000)};
    }
    return table;
  }

  private static String text(int rows) {
    StringBuilder text = new StringBuilder();
    for (long[] row : numbers(rows)) {
      text.append(String.format(Locale.ROOT, "%d,%.3f%n", row[0], row[1] / 8.0));
    }
    return text.toString();
  }
}
