package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowsOut;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.text.TextTables;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that change under a run: an error that names the file, whenever and however they do. */
class ChangedInputTest {

  private static final AtomicReference<Action> WHILE_READING = new AtomicReference<>();

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  /** What happens to a file. */
  private enum Change {
    APPENDED {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, "7,8\n", StandardOpenOption.APPEND);
      }
    },
    CUT_IN_A_RECORD {
      @Override
      void to(Path file) throws IOException {
        cut(file, Files.size(file) / 2 + 1);
      }
    },
    CUT_BETWEEN_RECORDS {
      @Override
      void to(Path file) throws IOException {
        cut(file, Files.readString(file).indexOf('\n', (int) Files.size(file) / 2) + 1);
      }
    },
    EMPTIED {
      @Override
      void to(Path file) throws IOException {
        cut(file, 0);
      }
    },
    DELETED {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    },
    WRITTEN_AGAIN {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace('1', '3'));
        later(file);
      }
    },
    REPLACED {
      @Override
      void to(Path file) throws IOException {
        Path other = file.resolveSibling("_new");
        Files.writeString(other, Files.readString(file).replace('1', '3'));
        later(other);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      }
    };

    abstract void to(Path file) throws IOException;

    /** A test is faster than a clock's tick. */
    private static void later(Path file) throws IOException {
      long before = Files.getLastModifiedTime(file).toMillis();
      Files.setLastModifiedTime(file, FileTime.fromMillis(before + 5000));
    }

    private static void cut(Path file, long length) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, (int) length));
    }
  }

  static Stream<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    for (String engine : Engines.NAMES) {
      for (Change change : Change.values()) {
        // each change with one split and with several, though not in the same engine
        int splits = (change.ordinal() + Engines.NAMES.indexOf(engine)) % 2 == 0 ? 1 : 4;
        all.add(Arguments.of(engine, change, splits));
      }
    }
    return all.stream();
  }

  @AfterEach
  void forget() {
    WHILE_READING.set(null);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedBeforeTheFirstPass(String engine, Change change, int splits) throws IOException {
    FileTable table = table(splits, "b.csv");
    change.to(directory.resolve("b.csv"));
    try (Engine passes = open(engine)) {
      refused(() -> passes.fold(table, new CountRows()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedInAPass(String engine, Change change, int splits) throws IOException {
    FileTable table = table(splits, "b.csv");
    WHILE_READING.set(() -> change.to(directory.resolve("b.csv")));
    try (Engine passes = open(engine)) {
      refused(() -> passes.fold(table, new CountRows()));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedBetweenPasses(String engine, Change change, int splits) throws IOException {
    FileTable table = table(splits, "b.csv");
    try (Engine passes = open(engine)) {
      assertThat(passes.fold(table, new CountRows())).isEqualTo(60_000);
      change.to(directory.resolve("b.csv"));
      refused(() -> passes.map(table, new NumberLines(1), RowsOut.csv("numbers")));
      refused(() -> passes.first(table, 50_000));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.csv.gz", "b.csv.bz2", "b.csv.zst"})
  void isRefusedInAnArchive(String name) throws IOException {
    for (String engine : Engines.NAMES) {
      for (Change change : List.of(Change.APPENDED, Change.EMPTIED, Change.DELETED)) {
        FileTable table = table(1, name);
        WHILE_READING.set(() -> change.to(directory.resolve(name)));
        try (Engine passes = open(engine)) {
          refused(() -> passes.fold(table, new CountRows()));
        }
      }
    }
  }

  @Test
  void isRefusedWhenBadRecordsAreLeftOut() throws IOException {
    for (String engine : Engines.NAMES) {
      write("a.csv");
      write("b.csv");
      FileTable table = open(4, tolerant(), "b.csv");
      WHILE_READING.set(() -> Change.CUT_IN_A_RECORD.to(directory.resolve("b.csv")));
      try (Engine passes = open(engine)) {
        refused(() -> passes.pack(table, new CountRows()));
      }
    }
  }

  /** As with a copy that keeps the time: nothing but the rows tells. */
  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void otherRowsOfTheSameLengthAndTimeAreRefusedByTheirNumber(String engine) throws IOException {
    Path file = Tables.write(directory.resolve("b.csv"), "1\n2\n3\n4\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    try (Engine passes = open(engine)) {
      passes.fold(table, new SumRows());
      FileTime time = Files.getLastModifiedTime(file);
      Files.writeString(file, "1\n2\n345\n");
      Files.setLastModifiedTime(file, time);
      assertThatThrownBy(() -> passes.fold(table, new SumRows()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("b.csv: has changed since the run began")
          .hasMessageContaining("3 records where an earlier one met 4");
    }
  }

  /** Listings of some object stores tell milliseconds where a file's status tells seconds. */
  @Test
  void timesCountAsFarAsThereAreAny() throws IOException {
    write("b.csv");
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(directory.resolve("b.csv").toUri());
    long length = Files.size(directory.resolve("b.csv"));
    for (long same : new long[] {0, 1_700_000_000_123L, 1_700_000_000_000L}) {
      ChangedInput.refuse(conf, file, length, same);
    }
    for (long other : new long[] {1_700_000_000_124L, 1_699_999_999_000L, 1_700_000_001_000L}) {
      refused(() -> ChangedInput.refuse(conf, file, length, other));
    }
    refused(() -> ChangedInput.refuse(conf, file, length - 1, 0));
    refused(() -> ChangedInput.refuse(conf, file, length + 1, 1_700_000_000_123L));
  }

  @Test
  void aTableIsOpenedAsItsFilesWereFound() throws IOException {
    write("b.csv");
    InputFiles found = InputFiles.find(conf, List.of(directory.resolve("b.csv").toString()));
    TextTables text = new TextTables(TextSyntax.PLAIN);
    assertThat(text.open(found).names()).containsExactly("c1", "c2");
    Change.WRITTEN_AGAIN.to(directory.resolve("b.csv"));
    assertThatThrownBy(() -> text.open(found))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("b.csv: has changed since the run began");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void packedRowsNoLongerDependOnTheirFiles(String engine) throws IOException {
    FileTable table = table(4, "b.csv");
    try (Engine passes = open(engine)) {
      var packed = passes.pack(table, new CountRows());
      Change.EMPTIED.to(directory.resolve("b.csv"));
      assertThat(passes.fold(packed.rows(), new CountRows())).isEqualTo(60_000);
    }
  }

  private FileTable table(int splits, String name) throws IOException {
    write("a.csv");
    write(name);
    return open(splits, TableOptions.DEFAULTS, name);
  }

  private void write(String name) throws IOException {
    Path file = directory.resolve(name);
    Tables.write(file, "1.25,2\n".repeat(30_000));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_123L));
  }

  private FileTable open(int splits, TableOptions options, String name) throws IOException {
    return Tables.open(conf, options, splits, directory.resolve("a.csv"), directory.resolve(name));
  }

  private static TableOptions tolerant() {
    return TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.SKIP, Long.MAX_VALUE)).build();
  }

  private Engine open(String name) {
    return Engines.open(name, conf, directory.resolve("_work"));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable pass) {
    assertThatThrownBy(pass)
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching(".*/b\\.csv(\\.\\w+)?: has changed since the run began: .*");
  }

  /** Counts rows; while it does, something happens once. */
  public static final class CountRows implements Fold<CountRows.Count, Long> {

    /** With nothing to know. */
    public CountRows() {}

    /** For tasks. */
    public CountRows(DataInput in) {}

    @Override
    public Count newPartial() {
      return new Count();
    }

    @Override
    public Long finish(Count merged) {
      return merged.rows;
    }

    @Override
    public String title() {
      return "count";
    }

    @Override
    public void write(DataOutput out) {}

    /** The number. */
    public static final class Count implements Partial<Count> {
      private long rows;

      @Override
      public void add(RowBlock block) {
        // No other thread reads on meanwhile: else it might be done with the file before the
        // change.
        synchronized (WHILE_READING) {
          Action action = WHILE_READING.getAndSet(null);
          try {
            if (action != null) {
              action.run();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        rows += block.rows();
      }

      @Override
      public void merge(Count other) {
        rows += other.rows;
      }

      @Override
      public void write(DataOutput out) throws IOException {
        out.writeLong(rows);
      }

      @Override
      public void read(DataInput in) throws IOException {
        rows = in.readLong();
      }
    }
  }
}
