package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daal4j.table.BadRecordException;
import org.junit.jupiter.api.Test;

class RecordWindowTest {

  private static final int BUFFER = 16;

  @Test
  void recordWithoutEndIsRefusedBeforeItFillsTheMemory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '1';
          }

          @Override
          public int read(byte[] target, int from, int length) {
            Arrays.fill(target, from, from + length, (byte) '1');
            return length;
          }
        };
    RecordWindow window = new RecordWindow(endless, "t.csv", 0, Long.MAX_VALUE, BUFFER, 1 << 20);

    assertThatThrownBy(window::next)
        .isInstanceOf(BadRecordException.class)
        .hasMessage(
            "t.csv: record at byte 0: it is longer than 1 MB."
                + " Is this delimited text, with line feeds?");
    assertThat(window.buffer()).hasSizeLessThan(2 << 20);
  }

  @Test
  void recordOfExactlyTheGreatestLengthIsRead() throws IOException {
    byte[] file = ("1".repeat(100) + "\n2\n").getBytes(StandardCharsets.US_ASCII);
    RecordWindow window =
        new RecordWindow(new ByteArrayInputStream(file), "t.csv", 0, 1000, BUFFER, 100);

    assertThat(window.next()).isTrue();
    assertThat(window.recordEnd() - window.position()).isEqualTo(100);
  }

  @Test
  void littleIsReadBeyondTheStretch() throws IOException {
    byte[] file = "1234567\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    ByteArrayInputStream in = new ByteArrayInputStream(file);
    try (RecordWindow window = new RecordWindow(in, "t.csv", 0, 80_001)) {
      while (window.next()) {
        window.advance(window.recordEnd() + 1);
      }
    }

    assertThat(file.length - in.available()).isBetween(80_008, 80_001 + 4096);
  }

  @Test
  void nothingIsReadBeyondAStretchThatEndsWithARecord() throws IOException {
    byte[] file = "1234567\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    ByteArrayInputStream in = new ByteArrayInputStream(file);
    try (RecordWindow window = new RecordWindow(in, "t.csv", 0, 80_000)) {
      while (window.next()) {
        window.advance(window.recordEnd() + 1);
      }
    }

    assertThat(file.length - in.available()).isEqualTo(80_000);
  }

  @Test
  void skippingTheRestOfALongRecordNeedsNoMemoryForIt() throws IOException {
    byte[] file = ("1".repeat(100_000) + "\n22\n").getBytes(StandardCharsets.US_ASCII);
    InputStream in = new ByteArrayInputStream(file, 4, file.length);
    RecordWindow window = new RecordWindow(in, "t.csv", 5, Long.MAX_VALUE, BUFFER, 100);

    assertThat(window.next()).isTrue();
    assertThat(window.offset()).isEqualTo(100_001);
    assertThat(window.buffer()).hasSize(BUFFER + RecordWindow.PADDING);
  }

  @Test
  void closingClosesTheStream() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    new RecordWindow(in, "t.csv", 0, 1).close();

    assertThat(closed[0]).isTrue();
  }
}
