package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

  @TempDir Path directory;

  private final Configuration conf = new Configuration();

  @BeforeEach
  void makeFiles() throws IOException {
    for (String name :
        List.of(
            "b.csv", "a.csv", "c.txt", "_logs", ".hidden", "d/2.csv", "d/1.csv", "d/_SUCCESS")) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "1\n");
    }
    Files.createFile(directory.resolve("d/0.csv"));
  }

  @Test
  void argumentsKeepTheirOrderAndTheFilesOfOneGoByPath() throws IOException {
    assertThat(find("d", "b.csv", "a.csv")).containsExactly("1.csv", "2.csv", "b.csv", "a.csv");
  }

  @Test
  void globsMatchFilesAndDirectoriesButNothingHidden() throws IOException {
    assertThat(find("*.csv")).containsExactly("a.csv", "b.csv");
    assertThat(find("*")).containsExactly("a.csv", "b.csv", "c.txt", "1.csv", "2.csv");
    assertThat(find("{b,c}.*", "?/1*")).containsExactly("b.csv", "c.txt", "1.csv");
  }

  @Test
  void aHiddenFileIsReadWhenItIsNamed() throws IOException {
    assertThat(find("_logs")).containsExactly("_logs");
  }

  @Test
  void aNameThatLooksLikeAGlobIsAName() throws IOException {
    Files.writeString(directory.resolve("e[1].csv"), "1\n");
    Files.writeString(directory.resolve("e1.csv"), "1\n");
    assertThat(find("e[1].csv")).containsExactly("e[1].csv");
  }

  @Test
  void directoriesWithinDirectoriesAreReadOnlyWhenAskedFor() throws IOException {
    Files.createDirectories(directory.resolve("_temporary/0"));
    Files.writeString(directory.resolve("_temporary/0/part"), "1\n");
    assertThatThrownBy(() -> find(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds the directory d")
        .hasMessageContaining("-D mapreduce.input.fileinputformat.input.dir.recursive=true");
    conf.setBoolean("mapreduce.input.fileinputformat.input.dir.recursive", true);
    assertThat(find("")).containsExactly("a.csv", "b.csv", "c.txt", "1.csv", "2.csv");
  }

  @Test
  void nothingFoundSaysWhereAndWhy() throws IOException {
    Files.createDirectory(directory.resolve("none"));
    Files.createFile(directory.resolve("none/_SUCCESS"));
    refused("missing.csv", "no input: ", "missing.csv does not exist. Check --input.");
    refused("x*.csv", "no input: ", "x*.csv matches no file. Check --input.");
    refused("none", "no input: ", "none holds no files");
    refused("d/0.csv", "no input: ", "d/0.csv is empty");
    Files.createFile(directory.resolve("none/a"));
    Files.createFile(directory.resolve("none/b"));
    refused("none", "no input: all 2 files of ", " are empty");
    assertThatThrownBy(() -> InputFiles.find(conf, List.of("nosuch://host/a.csv")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nosuch");
  }

  private void refused(String input, String... messages) {
    assertThatThrownBy(() -> find(input))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(messages);
  }

  private List<String> find(String... inputs) throws IOException {
    List<String> paths = List.of(inputs).stream().map(input -> directory + "/" + input).toList();
    return InputFiles.find(conf, paths).stream().map(file -> file.path().getName()).toList();
  }
}
