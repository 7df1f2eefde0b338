package org.daal4j.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ReadCounts;

/** Reads a table in memory as an engine reads one in files. */
public final class TableReading {

  private final byte[] bytes;
  private final TextLayout layout;
  private final ReadCounts counts = new ReadCounts();
  private final List<RandomTable.Row> rows = new ArrayList<>();

  /** A table whose columns are found in itself. */
  public TableReading(byte[] bytes, Options options) throws IOException {
    this(bytes, options.layout(new ByteArrayInputStream(bytes), "table.csv"));
  }

  /** A table with a layout that was found elsewhere. */
  public TableReading(byte[] bytes, TextLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /** All rows of a text, read whole. */
  public static TableReading of(String text, Options options) throws IOException {
    return new TableReading(text.getBytes(StandardCharsets.UTF_8), options).whole();
  }

  /** Reads all of it. */
  public TableReading whole() throws IOException {
    return stretch(0, Long.MAX_VALUE);
  }

  /** Reads one stretch. */
  public TableReading stretch(long start, long end) throws IOException {
    try (TextRowReader reader =
        new TextRowReader(layout, from(start), "table.csv", start, end, counts)) {
      drain(reader);
    }
    return this;
  }

  /**
   * Reads one stretch from a stream that dribbles into a buffer that is too small.
   *
   * @param near whether to read from the start of the file, and not of the stretch
   */
  TableReading dribbled(long start, long end, boolean near, int bufferBytes, long seed)
      throws IOException {
    int skipped = near ? 0 : (int) Math.min(bytes.length, start - 1);
    InputStream in = new ByteArrayInputStream(bytes, skipped, bytes.length - skipped);
    RecordWindow window =
        new RecordWindow(
            new DribblingStream(in, seed),
            "table.csv",
            near ? 0 : start,
            end,
            bufferBytes,
            1 << 20);
    try (TextRowReader reader =
        new TextRowReader(layout, window, near, "table.csv", start, end, counts)) {
      drain(reader);
    }
    return this;
  }

  private InputStream from(long start) {
    int skipped = (int) Math.min(bytes.length, RecordLayout.readFrom(start));
    return new ByteArrayInputStream(bytes, skipped, bytes.length - skipped);
  }

  private void drain(TextRowReader reader) throws IOException {
    DenseRows block = layout.newBlock();
    boolean more = true;
    while (more) {
      more = reader.readInto(block);
      collect(block);
      block.clear();
    }
  }

  private void collect(DenseRows block) {
    for (int row = 0; row < block.rows(); row++) {
      List<Double> numbers = new ArrayList<>();
      for (int column = 0; column < block.columns(); column++) {
        numbers.add(block.value(row, column));
      }
      List<String> text = new ArrayList<>();
      for (int column = 0; column < layout.textColumns().size(); column++) {
        text.add(block.text().string(row, column));
      }
      rows.add(new RandomTable.Row(numbers, block.weight(row), text));
    }
  }

  /** The rows read so far. */
  public List<RandomTable.Row> rows() {
    return rows;
  }

  /** Their numbers. */
  public List<List<Double>> numbers() {
    return rows.stream().map(RandomTable.Row::numbers).toList();
  }

  /** Their text fields. */
  public List<List<String>> text() {
    return rows.stream().map(RandomTable.Row::text).toList();
  }

  /** What the reader has counted. */
  public ReadCounts counts() {
    return counts;
  }

  /** The layout. */
  public TextLayout layout() {
    return layout;
  }
}
