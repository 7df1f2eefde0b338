package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
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
        .hasMessageContaining("mapreduce.input.fileinputformat.input.dir.recursive=true");
    conf.setBoolean("mapreduce.input.fileinputformat.input.dir.recursive", true);
    assertThat(find("")).containsExactly("a.csv", "b.csv", "c.txt", "1.csv", "2.csv");
  }

  @Test
  void nothingFoundSaysWhereAndWhy() throws IOException {
    Files.createDirectory(directory.resolve("none"));
    Files.createFile(directory.resolve("none/_SUCCESS"));
    refused("missing.csv", "no input: ", "missing.csv does not exist. Check input.");
    refused("x*.csv", "no input: ", "x*.csv matches no file. Check input.");
    refused("none", "no input: ", "none holds no files");
    refused("d/0.csv", "no input: ", "d/0.csv is empty");
    Files.createFile(directory.resolve("none/a"));
    Files.createFile(directory.resolve("none/b"));
    refused("none", "no input: all 2 files of ", " are empty");
    assertThatThrownBy(() -> InputFiles.find(conf, List.of("nosuch://host/a.csv")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void aColonInANameIsACharacterLikeOthers() throws IOException {
    Files.writeString(directory.resolve("d/a:b.csv"), "1\n");
    assertThat(find("d")).containsExactly("1.csv", "2.csv", "a:b.csv");
    assertThat(find("d/*.csv")).containsExactly("1.csv", "2.csv", "a:b.csv");
    assertThat(find("d/1*")).containsExactly("1.csv");
    assertThat(find("d/?:?.csv")).containsExactly("a:b.csv");
    assertThat(find("{d,e}/{a:b,1}.csv")).containsExactly("1.csv", "a:b.csv");
  }

  @Test
  void aRelativePathWithAColonIsNoUri() throws IOException {
    assertThat(UserPath.of(conf, "a:b.csv").path().toUri().getScheme()).isNull();
    assertThat(UserPath.of(conf, "a:b.csv").path().getName()).isEqualTo("a:b.csv");
    assertThatThrownBy(() -> UserPath.of(conf, "hdfs:b.csv"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UserPath.of(conf, "nosuch:/b.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void globsFindNamesWithAnyCharacters() throws IOException {
    List<String> names = List.of("100%.csv", "a b.csv", "a#b?.csv", "a%20b.csv", "é,{x}[1].csv");
    Files.createDirectory(directory.resolve("odd"));
    for (String name : names) {
      Files.writeString(directory.resolve("odd").resolve(name), "1\n");
      assertThat(find("odd/" + name)).containsExactly(name);
    }
    assertThat(find("odd/*")).containsExactlyInAnyOrderElementsOf(names);
    assertThat(find("odd/a\\#*")).containsExactly("a#b?.csv");
    assertThat(find("odd/*\\[1\\].csv")).containsExactly("é,{x}[1].csv");
  }

  @Test
  void globsPassOverHiddenDirectories() throws IOException {
    Files.createDirectories(directory.resolve("_temporary"));
    Files.writeString(directory.resolve("_temporary/1.csv"), "1\n");
    assertThat(find("*/1.csv")).containsExactly("1.csv");
    assertThat(find("_temporary/*")).containsExactly("1.csv");
  }

  @Test
  void alternativesOfOneGlobFindAFileOnce() throws IOException {
    assertThat(find("{a,?,[ab]}.csv")).containsExactly("a.csv", "b.csv");
    assertThat(find("{d/1,?/?}.csv")).containsExactly("1.csv", "2.csv");
  }

  @Test
  void aFileNamedTwiceIsRefused() throws IOException {
    String twice = "a.csv is named twice, by '%s/%s' and by '%s/%s'. Name each file once";
    for (String[] names :
        new String[][] {
          {"a.csv", "a.csv"},
          {"a.csv", "./a.csv"},
          {"*.csv", "a.csv"},
          {"a.csv", "d/../a*"},
          {"a.csv", "/a.csv"},
          {"a.csv/", "{a,b}.csv"}
        }) {
      assertThatThrownBy(() -> find(names))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(twice.formatted(directory, names[0], directory, names[1]));
    }
    assertThatThrownBy(
            () ->
                InputFiles.find(conf, List.of(directory + "/d", "file:" + directory + "/d/1.csv")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1.csv is named twice");
    assertThat(find("a.csv", "b*")).containsExactly("a.csv", "b.csv");
  }

  @Test
  void aLinkBesideItsFileIsRefused() throws IOException {
    Files.createSymbolicLink(directory.resolve("d/latest.csv"), Path.of("2.csv"));
    assertThatThrownBy(() -> find("d"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("d/2.csv (of '", "d/latest.csv (of '", "are the same file");
    assertThat(find("d/latest.csv")).containsExactly("latest.csv");
  }

  private void refused(String input, String... messages) {
    assertThatThrownBy(() -> find(input))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(messages);
  }

  private List<String> find(String... inputs) throws IOException {
    List<String> paths = List.of(inputs).stream().map(input -> directory + "/" + input).toList();
    return InputFiles.find(conf, paths).files().stream()
        .map(file -> file.path().getName())
        .toList();
  }
}
