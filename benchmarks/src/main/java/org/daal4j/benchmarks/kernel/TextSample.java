package org.daal4j.benchmarks.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The table of 20 columns as text. */
public final class TextSample {

  /** System property that names the file. */
  public static final String FILE = "benchmark.text";

  private static final int BYTES = 16 << 20;

  private TextSample() {}

  /** The file. */
  public static Path file() {
    return Path.of(System.getProperty(FILE));
  }

  /** Whole lines from its beginning, some megabytes. */
  public static byte[] beginning() throws IOException {
    try (InputStream in = Files.newInputStream(file())) {
      byte[] bytes = in.readNBytes(BYTES);
      int end = bytes.length;
      while (bytes[end - 1] != '\n') {
        end--;
      }
      return Arrays.copyOf(bytes, end);
    }
  }
}
