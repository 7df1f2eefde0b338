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
