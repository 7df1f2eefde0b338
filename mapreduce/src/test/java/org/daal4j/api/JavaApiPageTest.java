package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The blocks of docs/java-api.md, put together as the page says, print what it says. The numbers on
 * the page are those of numpy (regression, factors, correlations) and scikit-learn (the best of 50
 * runs of k-means; naive Bayes).
 */
class JavaApiPageTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern PRINTED =
      Pattern.compile("System\\.out\\.print(?:ln|f)\\(.*\\); // (.*)$");

  @Test
  void itsBlocksAreAProgram(@TempDir Path directory) throws IOException, InterruptedException {
    Path root = JavaProgram.root();
    TreeSet<String> imports = new TreeSet<>();
    StringBuilder body = new StringBuilder();
    List<String> expected = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(root.resolve("docs/java-api.md")));
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        if (line.startsWith("import ")) {
          imports.add(line);
        } else {
          body.append(line).append('\n');
        }
        Matcher printed = PRINTED.matcher(line);
        if (printed.find()) {
          expected.add(printed.group(1));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(15);
    Path source =
        Files.writeString(
            directory.resolve("Page.java"),
            String.join("\n", imports)
                + "\npublic class Page {\n"
                + "public static void main(String[] args) throws Exception {\n"
                + body
                + "}\n}\n");
    Path samples = Files.createDirectory(directory.resolve("samples"));
    for (String name : List.of("flats.csv", "iris.csv", "words.csv")) {
      Files.copy(root.resolve("samples").resolve(name), samples.resolve(name));
    }
    JavaProgram.compile(List.of(source), directory);

    assertThat(JavaProgram.run(directory, "Page", directory).lines())
        .containsExactlyElementsOf(expected);
    try (Stream<Path> results = Files.list(directory.resolve("out/java"))) {
      assertThat(results.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("plane", "clusters", "monday", "tuesday");
    }
  }

  /** What the page and the samples use is not called internal. */
  @Test
  void whatItNamesIsPublic() throws IOException {
    Path root = JavaProgram.root();
    TreeSet<String> used = new TreeSet<>();
    List<Path> texts = new ArrayList<>(List.of(root.resolve("docs/java-api.md")));
    try (Stream<Path> samples = Files.list(root.resolve("samples/java"))) {
      samples.filter(file -> file.toString().endsWith(".java")).forEach(texts::add);
    }
    for (Path text : texts) {
      Matcher imports =
          Pattern.compile("(?m)^import (org\\.daal4j\\.[\\w.]+);$").matcher(Files.readString(text));
      while (imports.find()) {
        used.add(imports.group(1));
      }
    }
    assertThat(used).hasSizeGreaterThan(25);
    for (String name : used) {
      String packageInfo =
          name.substring(0, name.lastIndexOf('.')).replace('.', '/') + "/package-info.java";
      Path file = root.resolve("mapreduce/src/main/java").resolve(packageInfo);
      if (!Files.exists(file)) {
        file = root.resolve("algorithms/src/main/java").resolve(packageInfo);
      }
      String comment = Files.readString(file).replaceAll("\\s+\\* ", " ");
      assertThat(comment).contains("Public API: ").contains("{@link " + name + "}");
    }
  }

  /** A package is internal as a whole, or tells what of it is not. */
  @ParameterizedTest
  @ValueSource(strings = {"algorithms", "mapreduce"})
  void everyPackageSaysWhatIsPublic(String module) throws IOException {
    Path sources = JavaProgram.root().resolve(module + "/src/main/java");
    Set<Path> packages;
    try (Stream<Path> files = Files.walk(sources)) {
      packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());
    }
    assertThat(packages).hasSizeGreaterThan(20);
    for (Path one : packages) {
      String comment =
          Files.readString(one.resolve("package-info.java")).replaceAll("\\s+(?:\\* )?", " ");
      assertThat(comment)
          .containsPattern(
              "<p>(?:Internal\\.|Public API: .+ The rest is internal\\.) \\*/ package ");
    }
  }
}
