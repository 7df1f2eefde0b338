package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partials as they may be: larger than Hadoop's sort buffer, or with a mistake in them. */
class WidePartialTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @Test
  void aPartialMayBeLargerThanTheSortBuffer() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1\n2\n3\n4\n5\n6\n7\n8\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 2, file);
    try (Engine engine = Engines.open("mapreduce", conf, directory.resolve("work"))) {
      assertThat(engine.fold(table, new Wide(2_500_000, false))).isEqualTo(2_500_000 * 8.0);
    }
  }

  @Test
  void aPartialThatReadsOtherThanItWritesIsNamed() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1\n2\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    try (Engine engine = Engines.open("mapreduce", conf, directory.resolve("work"))) {
      assertThatThrownBy(() -> engine.fold(table, new Wide(10, true)))
          .isInstanceOf(PassFailedException.class)
          .hasMessageContaining(EOFException.class.getSimpleName());
    }
  }

  /** Counts the rows, many times. */
  public static final class Wide implements Fold<Wide.Counts, Double> {
    private final int width;
    private final boolean broken;

    /** For tasks. */
    public Wide(DataInput in) throws IOException {
      width = in.readInt();
      broken = in.readBoolean();
    }

    Wide(int width, boolean broken) {
      this.width = width;
      this.broken = broken;
    }

    @Override
    public Counts newPartial() {
      return new Counts(width, broken);
    }

    @Override
    public Double finish(Counts merged) {
      return Arrays.stream(merged.counts).sum();
    }

    @Override
    public String title() {
      return "wide";
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(width);
      out.writeBoolean(broken);
    }

    /** The counts. */
    public static final class Counts implements Partial<Counts> {
      private final double[] counts;
      private final boolean broken;

      Counts(int width, boolean broken) {
        this.counts = new double[width];
        this.broken = broken;
      }

      @Override
      public void add(RowBlock rows) {
        for (int i = 0; i < counts.length; i++) {
          counts[i] += rows.rows();
        }
      }

      @Override
      public void merge(Counts other) {
        for (int i = 0; i < counts.length; i++) {
          counts[i] += other.counts[i];
        }
      }

      @Override
      public void write(DataOutput out) throws IOException {
        for (double count : counts) {
          out.writeDouble(count);
        }
      }

      @Override
      public void read(DataInput in) throws IOException {
        for (int i = 0; i < counts.length; i++) {
          counts[i] = in.readDouble();
        }
        if (broken) {
          in.readDouble();
        }
      }
    }
  }
}
