package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code bin/daal4j} command of the documents and of the help runs as pasted: those of one
 * page in order, in a fresh place, with the samples.
 */
class DocumentedExamplesTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final String COMMAND = "bin/daal4j ";

  @TempDir Path directory;

  /** A text that shows commands. */
  record Page(String name, List<String> commands) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    List<Path> documents = new ArrayList<>(List.of(CHECKOUT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(CHECKOUT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    for (Path document : documents) {
      String name = CHECKOUT.relativize(document).toString();
      pages.add(new Page(name, commands(Files.readString(document))));
    }
    for (Verb verb : VerbCatalog.VERBS) {
      String help = Shell.daal4j(verb.name(), "--help").out();
      pages.add(new Page(verb.name() + " --help", commands(help)));
    }
    return pages.stream().filter(page -> !page.commands.isEmpty());
  }

  private static List<String> commands(String text) {
    return text.replaceAll("\\\\\n\\s*", "")
        .lines()
        .map(String::strip)
        .map(line -> line.replaceFirst("^(?:[A-Z0-9_]+=\\S+ )+(?=bin/daal4j )", ""))
        .filter(line -> line.startsWith(COMMAND))
        .map(line -> line.substring(COMMAND.length()).replaceAll("\\s+#.*", ""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void runsAsPasted(Page page) {
    for (String command : page.commands) {
      String[] words = Shell.words(command);
      for (int i = 0; i < words.length; i++) {
        words[i] = absolute(words[i].replace("'", ""));
      }
      Shell.Outcome outcome = Shell.daal4j(words);
      assertThat(outcome.status()).as("%s%n%s", command, outcome.err()).isZero();
    }
  }

  private String absolute(String word) {
    if (word.startsWith("samples/")) {
      return CHECKOUT.resolve(word).toString();
    }
    return word.startsWith("out/")
        ? Arrays.stream(word.split(","))
            .map(path -> directory.resolve(path).toString())
            .collect(Collectors.joining(","))
        : word;
  }

  /** So that who has run a page can run the next. */
  @Test
  void noTwoCommandsOfTheDocumentsWriteToOnePlace() throws IOException {
    List<String> outputs =
        pages()
            .filter(page -> page.name.endsWith(".md"))
            .flatMap(page -> page.commands.stream())
            .filter(command -> command.matches(".* (-o|--output) .*"))
            .filter(command -> !command.contains("--overwrite") && !command.contains("--resume"))
            .map(command -> command.replaceFirst(".* (-o|--output) ", "").replaceFirst(" .*", ""))
            .toList();
    assertThat(outputs)
        .isNotEmpty()
        .allMatch(output -> output.startsWith("out/"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbHasAnExample(String verb) {
    assertThat(commands(Shell.daal4j(verb, "--help").out()))
        .anyMatch(command -> command.startsWith(verb + " "));
  }

  static Stream<String> verbs() {
    return VerbCatalog.VERBS.stream().map(Verb::name);
  }
}
