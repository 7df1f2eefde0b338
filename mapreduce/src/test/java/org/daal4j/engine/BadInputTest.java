package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.Missing;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input is reported alike by both engines, and the first of it. */
class BadInputTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @Test
  void theFirstBadRecordInInputOrderIsReportedWithItsLine() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int row = 2; row <= 500; row++) {
      text.append(row == 300 || row == 450 || row == 499 ? "1,oops" + row : "1,2").append('\n');
    }
    Path file = Tables.write(directory.resolve("a.csv"), text.toString());
    for (int splits : new int[] {1, 7}) {
      FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
      Throwable thrown = sameOnBoth(table, new SumRows());
      assertThat(thrown).isInstanceOf(BadRecordException.class);
      assertThat(((BadRecordException) thrown).place())
          .isEqualTo(new RecordPlace.InText(text.indexOf("1,oops300"), 300));
      assertThat(thrown).hasMessageContaining("a.csv: record at byte");
      assertThat(thrown).hasMessageContaining("(line 300)").hasMessageContaining("oops300");
    }
  }

  @Test
  void badRecordsAreLimitedOverAllSplits() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 600; row++) {
      text.append(row % 100 == 50 ? "1,x\n" : "1,2\n");
    }
    Path file = Tables.write(directory.resolve("a.csv"), text.toString());
    FileTable enough = Tables.open(conf, tolerant(6), 6, file);
    for (String name : Engines.NAMES) {
      try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
        engine.fold(enough, new SumRows());
        assertThat(engine.summary().rows()).isEqualTo(594);
        assertThat(engine.summary().skippedRows()).isEqualTo(6);
      }
    }
    Throwable thrown = sameOnBoth(Tables.open(conf, tolerant(5), 6, file), new SumRows());
    assertThat(thrown)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("6 malformed records")
        .hasMessageContaining("badRecords(skip:N)");
  }

  @Test
  void noRowsAreAnError() throws IOException {
    Path header = Tables.write(directory.resolve("a.csv"), "a,b\n");
    TableOptions defaults = TableOptions.DEFAULTS;
    assertThat(sameOnBoth(Tables.open(conf, defaults, 1, header), new SumRows()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no rows in ")
        .hasMessageContaining("nothing but a header");
    Path bad = Tables.write(directory.resolve("b.csv"), "a,b\n1,x\n");
    assertThat(sameOnBoth(Tables.open(conf, tolerant(9), 1, bad), new SumRows()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("all 1 rows were left out");
  }

  @Test
  void damagedArchivesAreNamed() throws IOException {
    for (String extension : List.of("gz", "bz2", "zst")) {
      Path table = Files.createDirectory(directory.resolve(extension));
      Tables.write(table.resolve("1.csv"), "1,2\n3,4\n");
      Path archive = Tables.write(table.resolve("2.csv." + extension), Tables.random(3_000, 2));
      byte[] whole = Files.readAllBytes(archive);
      for (int length : new int[] {3, whole.length / 2, whole.length - 9}) {
        Files.write(archive, Arrays.copyOf(whole, length));
        assertThat(sameOnBoth(Tables.open(conf, TableOptions.DEFAULTS, 1, table), new SumRows()))
            .as("%s cut to %d bytes", extension, length)
            .isInstanceOf(BadInputException.class)
            .hasMessageContaining("2.csv." + extension)
            .hasMessageContaining("damaged");
      }
      Files.writeString(archive, "1,2\nplain text under the name of an archive\n");
      assertThat(sameOnBoth(Tables.open(conf, TableOptions.DEFAULTS, 1, table), new SumRows()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("2.csv." + extension);
    }
  }

  @Test
  void aFileThatVanishesIsNamed() throws IOException {
    Path table = Files.createDirectory(directory.resolve("table"));
    Tables.write(table.resolve("1.csv"), "1,2\n");
    Path second = Tables.write(table.resolve("2.csv"), "3,4\n");
    FileTable dataset = Tables.open(conf, TableOptions.DEFAULTS, 2, table);
    Files.delete(second);
    assertThat(sameOnBoth(dataset, new SumRows()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2.csv: has changed since the run began: it is gone.");
  }

  @Test
  void whatAFoldSaysOfTheInputIsThrownAsItIs() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1,2\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    assertThat(sameOnBoth(table, new Refuse(Refuse.USAGE)))
        .isInstanceOf(UsageException.class)
        .hasMessage("use it otherwise");
    assertThat(sameOnBoth(table, new Refuse(Refuse.USAGE_IN_MERGE)))
        .isInstanceOf(UsageException.class)
        .hasMessage("merge it otherwise");
    for (String name : Engines.NAMES) {
      assertThat(thrownBy(name, table, new Refuse(Refuse.BUG)))
          .isInstanceOf(PassFailedException.class)
          .hasMessageContaining("IllegalStateException: a bug");
    }
  }

  private static TableOptions tolerant(long bad) {
    return TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.FAIL, bad)).build();
  }

  private Throwable sameOnBoth(FileTable table, Fold<?, ?> fold) {
    Throwable inProcess = thrownBy("inprocess", table, fold);
    Throwable mapReduce = thrownBy("mapreduce", table, fold);
    assertThat(inProcess).isNotNull();
    assertThat(mapReduce).hasSameClassAs(inProcess).hasMessage(inProcess.getMessage());
    return mapReduce;
  }

  private Throwable thrownBy(String name, FileTable table, Fold<?, ?> fold) {
    return catchThrowable(
        () -> {
          try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
            engine.fold(table, fold);
          }
        });
  }

  /** Refuses every row. */
  public static final class Refuse implements Fold<Refuse.Nothing, Refuse.Nothing> {
    static final int USAGE = 1;
    static final int BUG = 2;
    static final int USAGE_IN_MERGE = 3;
    private final int kind;

    /** For tasks. */
    public Refuse(DataInput in) throws IOException {
      kind = in.readInt();
    }

    Refuse(int kind) {
      this.kind = kind;
    }

    @Override
    public Nothing newPartial() {
      return new Nothing(kind);
    }

    @Override
    public Nothing finish(Nothing merged) {
      return merged;
    }

    @Override
    public String title() {
      return "refuse";
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(kind);
    }

    /** Summarises nothing. */
    public static final class Nothing implements Partial<Nothing> {
      private final int kind;

      Nothing(int kind) {
        this.kind = kind;
      }

      @Override
      public void add(RowBlock rows) {
        if (kind == USAGE) {
          throw new UsageException("use it otherwise");
        }
        if (kind == BUG) {
          throw new IllegalStateException("a bug");
        }
      }

      @Override
      public void merge(Nothing other) {
        throw new UsageException("merge it otherwise");
      }

      @Override
      public void write(DataOutput out) {}

      @Override
      public void read(DataInput in) {}
    }
  }
}
