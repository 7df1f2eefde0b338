package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a result on a disk and in a store of objects: whole, or as it was. */
class NamedFileTest {

  private static final NamedFile.Content CONTENT =
      out -> out.write("new".getBytes(StandardCharsets.UTF_8));

  private static final NamedFile.Content HALF =
      out -> {
        CONTENT.writeTo(out);
        throw new IOException("no more");
      };

  @TempDir Path directory;

  private final Configuration conf = OtherDisk.addTo(new Configuration());

  @BeforeEach
  void breakNothing() {
    BreakingFileSystem.breakAfter(Long.MAX_VALUE);
  }

  private NamedFile file(String scheme, String name, boolean overwrite) throws IOException {
    return new NamedFile(conf, scheme + directory.resolve(name), overwrite);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file://", "other://disk", "oss://disk"})
  void contentThatBreaksOffLeavesWhatWasThere(String scheme) throws IOException {
    Path kept = Files.writeString(directory.resolve("kept"), "old");

    assertThatThrownBy(() -> file(scheme, "kept", true).write(HALF)).hasMessage("no more");
    assertThatThrownBy(() -> file(scheme, "new/deep/none", false).write(HALF))
        .hasMessage("no more");

    assertThat(kept).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("kept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file://", "oss://disk"})
  void anExistingFileIsReplacedWhenAskedTo(String scheme) throws IOException {
    Path kept = Files.writeString(directory.resolve("kept"), "old");

    assertThatThrownBy(() -> file(scheme, "kept", false).write(CONTENT))
        .isInstanceOf(OutputExistsException.class);
    assertThat(kept).hasContent("old");

    assertThat(file(scheme, "kept", true).write(CONTENT)).isEqualTo(3);
    assertThat(kept).hasContent("new");
    assertThat(directory.toFile().list()).containsExactly("kept");
  }

  /** Another made it after it was looked for. */
  @ParameterizedTest
  @ValueSource(strings = {"file://", "other://disk", "oss://disk"})
  void aFileThatAppearsMeanwhileStays(String scheme) throws IOException {
    Path late = directory.resolve("late");

    assertThatThrownBy(
            () ->
                file(scheme, "late", false)
                    .write(
                        out -> {
                          CONTENT.writeTo(out);
                          Files.writeString(late, "another's");
                        }))
        .isInstanceOf(OutputExistsException.class);

    assertThat(late).hasContent("another's");
    assertThat(directory.toFile().list()).containsExactly("late");
  }
}
