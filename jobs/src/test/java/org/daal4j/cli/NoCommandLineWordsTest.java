package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
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
import org.daal4j.core.Setting;
import org.daal4j.option.OptionWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is below the command line is called by Java programs as well, so it names settings ({@link
 * Setting}) and no options; and a setting is an option of some verb, so that no message advises one
 * that does not exist.
 */
class NoCommandLineWordsTest {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
              + "|//[^\\n]*|/\\*[\\s\\S]*?\\*/|[+]|\\S");
  private static final Pattern NAMED = Pattern.compile("\\bnamed\\(\\s*\"([^\"]+)\"\\s*\\)");

  /** Options of the JVM of tasks, and of programs that a user may run on a file. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "--add-opens=\\S+|\\b(?:iconv|tar|gzip|bzip2|zstd)(?: -[a-z]+(?: [\\w-]+)?)+|^ -t UTF-8");

  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "--[a-zA-Z]|(?<![\\w-])-[a-zA-Z](?!\\w)|bin/daal4j|DAAL4J_[A-Z]|\\bdaal4j (?:"
              + String.join("|", VerbCatalog.words())
              + ")\\b");

  /** Its texts are of the language of style sheets, in which names of colours begin so. */
  private static final String STYLES = "StyleSheet.java";

  /** The sources of the modules below this one. */
  private static List<Path> sources() throws IOException {
    Path module;
    try {
      Path classes =
          Path.of(
              NoCommandLineWordsTest.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      module = classes.getParent().getParent(); // of target/test-classes
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    List<Path> sources = new ArrayList<>();
    for (String below : List.of("algorithms", "mapreduce")) {
      try (Stream<Path> files = Files.walk(module.resolveSibling(below).resolve("src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java") && !file.endsWith(STYLES))
            .forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(300);
    return sources;
  }

  /** The string literals of a source; those that are joined are one. */
  private static List<String> literals(String source) {
    List<String> literals = new ArrayList<>();
    boolean goesOn = false;
    boolean plus = false;
    Matcher tokens = TOKEN.matcher(source);
    while (tokens.find()) {
      String token = tokens.group();
      if (token.startsWith("//") || token.startsWith("/*")) {
        continue;
      }
      if (token.startsWith("\"")) {
        int quotes = token.startsWith("\"\"\"") ? 3 : 1;
        String text = token.substring(quotes, token.length() - quotes);
        int last = literals.size() - 1;
        if (goesOn && plus) {
          literals.set(last, literals.get(last) + text);
        } else {
          literals.add(text);
        }
        goesOn = true;
        plus = false;
      } else {
        plus = token.equals("+") && goesOn && !plus;
        goesOn = plus;
      }
    }
    return literals;
  }

  private static List<String> words(String source) {
    return literals(source).stream()
        .filter(literal -> COMMAND_LINE.matcher(OF_OTHERS.matcher(literal).replaceAll("")).find())
        .toList();
  }

  @Test
  void noLiteralBelowTheCommandLineHoldsAWordOfIt() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      words(Files.readString(file))
          .forEach(literal -> found.add(file.getFileName() + ": " + literal));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(\"Use --missing skip.\")",
        "f(\"Use -\" + \"-missing skip.\")",
        "f(\"as with -D\"\n /* so */ + \" some.property=1\")",
        "f(\"\"\"\n  Give -k 3\n  \"\"\")",
        "f(\"Leave -k out\")",
        "f('\"', \"--x\")",
        "f(\"a \\\" --x\")",
        "f(\"see daal4j kmeans\")",
        "f(\"run bin/daal4j\")",
        "f(\"set DAAL4J_OPTS\")",
        "f(\"iconv -f A -t B --missing\")"
      })
  void wordsOfTheCommandLineAreFound(String source) {
    assertThat(words(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Use --missing\nf(\"missing\") /* --missing */",
        "f(\"as with iconv -f UTF-16 -t UTF-8.\")",
        "f(\"(gzip -t, bzip2 -t, zstd -t)\")",
        "f(\"-Xmx8g\", \"a-b\", \"1 - x\", '\"') --x;"
      })
  void otherTextIsNot(String source) {
    assertThat(words(source)).isEmpty();
  }

  @Test
  void everySettingIsAnOptionOfAVerb() throws IOException {
    Set<String> options =
        VerbCatalog.VERBS.stream()
            .flatMap(
                verb ->
                    VerbLine.commandLine(verb.command().get()).getCommandSpec().options().stream())
            .filter(option -> !option.hidden())
            .flatMap(option -> Stream.of(option.names()))
            .collect(Collectors.toSet());
    Set<String> names = new TreeSet<>();
    for (Path file : sources()) {
      NAMED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
    }
    // Not those of Hadoop, of the JVM and of the environment.
    names.removeIf(name -> name.contains(".") || !Character.isLowerCase(name.charAt(0)));

    assertThat(names).contains("nClusters", "missing", "columns").hasSizeGreaterThan(30);
    assertThat(names)
        .allSatisfy(name -> assertThat(OptionWords.option(Setting.named(name))).isIn(options));
  }
}
