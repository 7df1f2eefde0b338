package org.daal4j.orc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.storage.ql.exec.vector.TimestampColumnVector;
import org.daal4j.engine.Engines;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Timestamps are those that were written, in whichever time zone: of no time zone the date and time
 * that the writer has shown, else the point of time.
 */
class OrcTimesTest {

  private final TimeZone own = TimeZone.getDefault();
  private final Configuration conf = Engines.localConf();

  @TempDir Path directory;

  @AfterEach
  void restore() {
    TimeZone.setDefault(own);
  }

  private FileTable write(List<LocalDateTime> times, TableOptions options) throws IOException {
    Path file =
        OrcFiles.write(
            directory.resolve("a.orc"),
            "t:timestamp,p:timestamp with local time zone",
            times.size(),
            400,
            how -> how,
            (columns, at, row) -> {
              ((TimestampColumnVector) columns[0]).set(at, Timestamp.valueOf(times.get(row)));
              ((TimestampColumnVector) columns[1])
                  .set(at, Timestamp.from(times.get(row).toInstant(ZoneOffset.UTC)));
            });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo")); // where it is read does not matter
    return OrcFiles.open(conf, options, 1, file);
  }

  private static BigDecimal seconds(LocalDateTime time) {
    Instant point = time.toInstant(ZoneOffset.UTC);
    return BigDecimal.valueOf(point.getEpochSecond()).add(BigDecimal.valueOf(point.getNano(), 9));
  }

  /** The writer loses the sign of what is less than a second before 1970: not tested. */
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Europe/Berlin", "EST"})
  void timesOfEveryWriter(String zone) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Random random = new Random(4);
    List<LocalDateTime> times =
        new ArrayList<>(
            List.of(
                LocalDateTime.parse("2015-01-01T00:00:00"),
                LocalDateTime.parse("2015-07-01T12:00:00.000000001"),
                LocalDateTime.parse("1969-12-30T12:00:00.5"),
                LocalDateTime.parse("2024-02-29T23:59:59.999999999"),
                LocalDateTime.parse("1901-06-01T00:00:00.12"),
                LocalDateTime.parse("2300-01-01T01:01:01.123456789")));
    for (int i = 0; i < 1000; i++) {
      long second = (random.nextLong() >> 31) % 4_000_000_000L;
      int nano = random.nextInt(1000) * (i % 3 == 0 ? 1_000_000 : i % 3 == 1 ? 1000 : 1);
      LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
      boolean shown = Timestamp.valueOf(time).toLocalDateTime().equals(time);
      if (second > 100_000 && shown) { // not what a clock has left out
        times.add(time);
      }
    }
    double[][] found = TypedTables.numbers(conf, write(times, TableOptions.DEFAULTS));
    assertThat(found.length).isEqualTo(times.size());
    for (int row = 0; row < found.length; row++) {
      double expected = seconds(times.get(row)).doubleValue();
      assertThat(found[row]).as("%s", times.get(row)).containsExactly(expected, expected);
    }
  }

  @Test
  void timesAsText() throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    List<LocalDateTime> times = List.of(LocalDateTime.parse("2015-07-01T12:00:00.000001"));
    TableOptions keep =
        TableOptions.DEFAULTS
            .but()
            .columns(List.of("t"))
            .text(List.of("p"), List.of("t", "p"))
            .build();
    TableOptions kept = keep.but().columns(List.of("p")).text(List.of(), List.of("t")).build();

    assertThat(TypedTables.texts(conf, write(times, kept)))
        .containsExactly(List.of("2015-07-01T12:00:00.000001"));
    assertThat(TypedTables.texts(conf, write(times, keep)).get(0))
        .startsWith("2015-07-01T12:00:00.000001Z");
  }
}
