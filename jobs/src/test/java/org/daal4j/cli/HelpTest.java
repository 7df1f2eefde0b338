package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.cli.launch.GenericOptions;
import org.daal4j.cli.verb.VerbCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  static Stream<String> verbs() {
    return VerbCatalog.VERBS.stream().map(Verb::name);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void helpOfAVerbIsAsAgreed(String verb) throws IOException {
    Outcome help = Shell.daal4j(verb, "--help");

    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).isEqualTo(golden(verb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "help"})
  void withoutAVerbTheVerbsAreListed(String argument) throws IOException {
    Outcome help = argument.isEmpty() ? Shell.daal4j() : Shell.daal4j(argument);

    assertThat(help.status()).isZero();
    assertThat(help.out()).isEqualTo(golden("daal4j"));
  }

  @Test
  void versionIsOneLine() {
    assertThat(Shell.daal4j("--version").out()).matches("daal4j [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\n");
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyOptionIsDescribedAndTellsItsDefault(String verb) {
    for (OptionSpec option : options(verb)) {
      String description = String.join(" ", option.description());
      assertThat(description).as(option.longestName()).isNotBlank();
      if (option.arity().max() > 0 && !description.contains("does not apply to k-means")) {
        assertThat(description).as(option.longestName()).containsPattern("Default: |Required\\.");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void noOptionIsCalledLikeAGenericOneOfHadoop(String verb) {
    for (OptionSpec option : options(verb)) {
      for (String name : option.names()) {
        assertThat(GenericOptions.NAMES).doesNotContain(name.replaceFirst("^-+", ""));
        assertThat(GenericOptions.isGeneric(name)).as(name).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void theExampleRunsAsPasted(String verb, @TempDir Path output) throws IOException {
    List<String> examples =
        golden(verb)
            .replace("\\\n", " ")
            .lines()
            .filter(line -> line.startsWith("  bin/daal4j "))
            .toList();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      String[] words =
          Shell.words(
              example
                  .replace("  bin/daal4j ", "")
                  .replaceAll("([ ,])out/", "$1" + output + "/")
                  .replace(" samples/", " " + Path.of(Shell.IRIS).getParent() + "/"));
      Outcome run = Shell.daal4j(words);
      assertThat(run.status()).as(run.err()).isZero();
    }
  }

  @Test
  void anAliasIsTheVerb() {
    assertThat(Shell.daal4j("kmeans_init", "--help").out())
        .isEqualTo(Shell.daal4j("kmeans-init", "--help").out());
  }

  private static List<OptionSpec> options(String verb) {
    VerbCommand command = VerbCatalog.find(verb).orElseThrow().command().get();
    return VerbLine.commandLine(command).getCommandSpec().options();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = HelpTest.class.getResourceAsStream("/help/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
