package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.daal4j.core.Portable;
import org.daal4j.engine.RunContext.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointTest {

  @TempDir Path directory;

  @Test
  void thereIsNothingToRestoreAtFirst() throws IOException {
    assertThat(checkpoint().restore(new Text("untouched"))).isFalse();
  }

  @Test
  void theLastSavedStateIsRestored() throws IOException {
    FileCheckpoint checkpoint = checkpoint();
    checkpoint.save(new Text("first"));
    checkpoint.save(new Text("second"));

    assertThat(restored()).isEqualTo("second");
    assertThat(directory.toFile().list((parent, name) -> !name.startsWith(".")))
        .containsExactly("checkpoint-2");
  }

  /** As of k-means with 20,000 clusters in 2,000 columns: no array holds it on the way. */
  @Test
  void aStateOfThreeHundredMegabytesIsRestored() throws IOException {
    Numbers saved = new Numbers((300 << 20) / Long.BYTES);
    checkpoint().save(saved);
    assertThat(directory.resolve("checkpoint-1"))
        .hasSize((300L << 20) + Integer.BYTES + Long.BYTES);

    Numbers state = new Numbers(0);
    assertThat(checkpoint().restore(state)).isTrue();
    assertThat(state.count).isEqualTo(saved.count);
  }

  @Test
  void savingGoesOnAfterARestore() throws IOException {
    checkpoint().save(new Text("first"));
    checkpoint().save(new Text("second"));

    assertThat(restored()).isEqualTo("second");
  }

  @Test
  void aStateThatWasNotRenamedYetDoesNotCount() throws IOException {
    checkpoint().save(new Text("first"));
    Files.write(directory.resolve("checkpoint-2.tmp"), new byte[] {1, 2, 3});

    assertThat(restored()).isEqualTo("first");
    checkpoint().save(new Text("second"));
    assertThat(restored()).isEqualTo("second");
  }

  @Test
  void aDamagedStateIsPassedOver() throws IOException {
    checkpoint().save(new Text("first"));
    byte[] whole = Files.readAllBytes(directory.resolve("checkpoint-1"));
    for (int position = 0; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 1;
      Files.write(directory.resolve("checkpoint-2"), damaged);

      assertThat(restored()).as("byte %d", position).isEqualTo("first");
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(directory.resolve("checkpoint-2"), Arrays.copyOf(whole, length));

      assertThat(restored()).as("length %d", length).isEqualTo("first");
    }
  }

  private String restored() throws IOException {
    Text state = new Text("untouched");
    assertThat(checkpoint().restore(state)).isTrue();
    return state.text;
  }

  private FileCheckpoint checkpoint() throws IOException {
    return new FileCheckpoint(
        FileSystem.getLocal(new Configuration()).getRaw(),
        new org.apache.hadoop.fs.Path(directory.toUri()),
        Fence.NONE);
  }

  /** So many numbers, of which none is kept. */
  private static final class Numbers implements Portable {
    private int count;

    private Numbers(int count) {
      this.count = count;
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(count);
      for (long i = 0; i < count; i++) {
        out.writeLong(i * i);
      }
    }

    @Override
    public void read(DataInput in) throws IOException {
      count = in.readInt();
      for (long i = 0; i < count; i++) {
        if (in.readLong() != i * i) {
          throw new IOException("number " + i + " is another one");
        }
      }
    }
  }

  private static final class Text implements Portable {
    private String text;

    private Text(String text) {
      this.text = text;
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeUTF(text);
    }

    @Override
    public void read(DataInput in) throws IOException {
      text = in.readUTF();
    }
  }
}
