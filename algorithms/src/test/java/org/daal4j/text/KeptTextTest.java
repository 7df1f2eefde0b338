package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.RowBlock;
import org.daal4j.table.ReadCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long kept fields make blocks of fewer rows, so that they take a bounded amount of memory. */
class KeptTextTest {

  private static final int BLOCK_BYTES = 8 << 20;
  private static final int FIELD_BYTES = 100_000;
  private static final int ROWS = 300;

  @ParameterizedTest
  @ValueSource(strings = {"%d,%s\n", "%d,\"%s\"\n"})
  void aBlockIsFullWithEightMegabytesOfText(String line) throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(line.formatted(row, "x".repeat(FIELD_BYTES)));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    int most = (BLOCK_BYTES + FIELD_BYTES - 1) / FIELD_BYTES;
    assertThat(blocks(bytes)).containsExactly(most, most, most, ROWS - 3 * most);
  }

  private static List<Integer> blocks(byte[] bytes) throws IOException {
    TextLayout layout = Options.keptOnly("b").layout(new ByteArrayInputStream(bytes), "f");
    List<Integer> rows = new ArrayList<>();
    double next = 0;
    try (TextRowReader reader =
        layout.reader(new ByteArrayInputStream(bytes), "f", 0, Long.MAX_VALUE, new ReadCounts())) {
      RowBlock block = layout.newBlock();
      boolean more = true;
      while (more) {
        block.clear();
        more = reader.readInto(block);
        for (int row = 0; row < block.rows(); row++) {
          assertThat(block.row(row)).containsExactly(next++);
          assertThat(block.text().end(row, 0) - block.text().start(row, 0)).isEqualTo(FIELD_BYTES);
        }
        rows.add(block.rows());
      }
    }
    return rows;
  }
}
