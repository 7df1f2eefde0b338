package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.engine.Engines;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkStreamTest {

  private static final int LENGTH = 3_000_000;
  private static final int START = 1000;
  private static final int END = LENGTH - 77;

  @TempDir Path directory;

  private final byte[] content = new byte[LENGTH];

  private FileBytes file() throws IOException {
    new Random(1).nextBytes(content);
    Path path = Files.write(directory.resolve("a"), content);
    return new FileBytes(
        Engines.localConf(), new org.apache.hadoop.fs.Path(path.toUri()), content.length);
  }

  /**
   * Short and long pages, with headers of some bytes between them, as two columns that alternate.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 70_000, 200_000, 5_000_000})
  void givesTheBytesOfItsStretchInAnyPieces(int ahead) throws IOException {
    Random random = new Random(ahead);
    Buffers buffers = new Buffers();
    try (FileBytes file = file();
        ChunkStream one = new ChunkStream(file, START, END, ahead, buffers);
        ChunkStream other = new ChunkStream(file, START, END, ahead, buffers)) {
      int[] at = {START, START};
      while (at[0] < END || at[1] < END) {
        int which = random.nextInt(2);
        ChunkStream stream = which == 0 ? one : other;
        int left = END - at[which];
        int some = (int) Math.min(left, Math.exp(random.nextDouble() * Math.log(400_000)));
        if (random.nextBoolean() && left > 0) {
          assertThat((byte) stream.read()).isEqualTo(content[at[which]++]);
        } else {
          int from = stream.take(some);
          assertThat(
                  Arrays.equals(
                      stream.buffer(), from, from + some, content, at[which], at[which] + some))
              .isTrue();
          assertThat(from + some + RunDecoder.PADDING).isLessThanOrEqualTo(stream.buffer().length);
          at[which] += some;
        }
      }
      assertThat(one.read()).isNegative();
      assertThatThrownBy(() -> other.take(1)).isInstanceOf(DamagedException.class);
      assertThat(file.count()).isEqualTo(2L * (END - START));
    }
  }

  @Test
  void whatIsGivenBackServesTheNextOne() throws IOException {
    Buffers buffers = new Buffers();
    try (FileBytes file = file()) {
      ChunkStream first = new ChunkStream(file, 0, END, 1000, buffers);
      first.take(2000);
      byte[] array = first.buffer();
      first.close();
      first.close();

      ChunkStream second = new ChunkStream(file, 0, END, 1000, buffers);
      second.take(500);
      assertThat(second.buffer()).isSameAs(array);
      ChunkStream third = new ChunkStream(file, 0, END, 1000, buffers);
      third.take(500);
      assertThat(third.buffer()).isNotSameAs(array);
    }
  }
}
