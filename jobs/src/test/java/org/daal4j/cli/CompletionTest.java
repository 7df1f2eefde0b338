package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion of the archive knows all verbs and options. */
class CompletionTest {

  private static final Path SCRIPT = Path.of("../bin/completion/daal4j.bash").toAbsolutePath();

  private static final String HEAD =
      """
      # Completion of verbs and options for bash and zsh: source this file in ~/.bashrc or ~/.zshrc.
      # Made by CompletionTest, by way of picocli.

      """;

  @Test
  void isWhatTheCommandsAre() throws IOException {
    CommandSpec all = CommandSpec.create().name("daal4j");
    for (Verb verb : VerbCatalog.VERBS) {
      CommandLine line = VerbLine.commandLine(verb.command().get());
      all.addSubcommand(verb.name(), line);
    }
    String made =
        AutoComplete.bash("daal4j", new CommandLine(all))
            .replaceFirst("(?s)^.*?\\n\\nif ", HEAD + "if ")
            .replaceAll("(?m)[ \\t]+$", "");
    Path wanted = Files.writeString(Path.of("target/daal4j.bash"), made);
    assertThat(SCRIPT).as("copy %s", wanted).hasSameTextualContentAs(wanted);
  }
}
