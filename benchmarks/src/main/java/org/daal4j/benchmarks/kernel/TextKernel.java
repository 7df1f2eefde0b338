package org.daal4j.benchmarks.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.TableOptions;
import org.daal4j.text.RowReader;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextSyntax;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Text in memory into row blocks. */
@State(Scope.Thread)
public class TextKernel {

  private byte[] text;
  private TextLayout layout;
  private DenseRows block;

  /** Made by JMH. */
  public TextKernel() {}

  /** Loads the text. */
  @Setup
  public void load() throws IOException {
    text = TextSample.beginning();
    layout =
        SeenText.of(TextSyntax.PLAIN, new ByteArrayInputStream(text), "sample.csv")
            .layout(TableOptions.DEFAULTS);
    block = layout.newBlock();
  }

  /** All of it. */
  @Benchmark
  public long rows(Volume volume) throws IOException {
    ReadCounts counts = new ReadCounts();
    try (RowReader reader =
        layout.reader(new ByteArrayInputStream(text), "sample.csv", 0, text.length, counts)) {
      boolean more = true;
      while (more) {
        block.clear();
        more = reader.readInto(block);
      }
    }
    volume.bytes += text.length;
    return counts.rows;
  }
}
