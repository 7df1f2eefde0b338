package org.daal4j.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.input.ForklessLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model.json or complete.json that says anything: whatever an output directory holds, a run that
 * replaces it touches nothing beside it, and nothing in it that no run has made.
 */
class HostileFilesTest {

  private static final ResultCatalogue CATALOGUE =
      new ResultCatalogue(
          Map.of(
              "kmeans", List.of("centroids.csv", "assignments/"),
              "moments", List.of("moments.csv")));
  private static final RunIdentity IDENTITY =
      new RunIdentity("moments", "1", Map.of("columns", "1-4"), "f00d");

  private static final int ROUNDS = 10_000;

  @TempDir Path directory;

  private final Configuration conf = new Configuration();
  private Path outside;
  private Path output;
  private List<Object> hostile;

  @BeforeEach
  void placeOthersFiles() throws IOException {
    ForklessLocalFileSystem.useIn(conf);
    outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("letter.txt"), "mine");
    Files.writeString(outside.resolve("part-m-00000"), "mine");
    Files.writeString(outside.resolve("centroids.csv"), "mine");
    Files.createDirectory(outside.resolve("assignments"));
    Files.writeString(outside.resolve("assignments/part-m-00000"), "mine");
    output = directory.resolve("out");
    List<Object> nested = List.of();
    for (int depth = 0; depth < 400; depth++) {
      nested = List.of(nested);
    }
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add("centroids.csv");
    }
    hostile = new ArrayList<>();
    for (String name :
        new String[] {
          outside.toString(),
          outside + "/letter.txt",
          "file:" + outside,
          outside.toUri().toString(),
          "hdfs://nowhere:1/x",
          "hdfs:",
          "../outside",
          "../outside/centroids.csv",
          "..",
          ".",
          "",
          "/",
          "//",
          " ",
          "a/b",
          "./centroids.csv",
          "assignments/../../outside",
          "assignments/",
          "assignments/part-m-00000",
          "centroids.csv/",
          "centroids.csv\u0000",
          "centroids.csv\n",
          "\u0000",
          "\u001b[2J",
          "Centroids.csv",
          "centro\u0456ds.csv",
          "_work",
          "_work/result",
          "_SUCCESS/..",
          "notes.txt",
          "~",
          "*",
          "{centroids.csv,notes.txt}",
          "..\\outside",
          "%2e%2e/outside",
          ".centroids.csv.crc",
          "part-m-00000",
          "x".repeat(5000)
        }) {
      hostile.add(name);
    }
    hostile.addAll(List.of(1, -1.5e300, true, Map.of("a", "b"), List.of("..")));
    hostile.add(nested);
    hostile.add(many);
    hostile.add(null);
  }

  @Test
  void tenThousandOfThemTouchNothingOfOthers() throws IOException {
    Random random = new Random(20261129);
    Map<String, String> others = contents(outside);
    int refused = 0;
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean publishing = round % 2 == 1;
      Path mutated = publishing ? placePublication() : placeResult();
      Files.writeString(mutated, mutation(random, Files.readString(mutated)));
      if (random.nextInt(4) == 0) {
        placeForeign(random);
      }
      Map<String, String> before = contents(output);
      boolean overwrite = random.nextBoolean();
      boolean resume = random.nextBoolean();
      try {
        replace(overwrite, resume);
        taken++;
      } catch (OutputExistsException e) {
        refused++;
        assertThat(contents(output)).as("round %d: %s", round, e.getMessage()).isEqualTo(before);
      } catch (UsageException another) {
        assertThat(contents(output)).as("round %d", round).isEqualTo(before);
      }
      assertThat(contents(outside)).as("round %d", round).isEqualTo(others);
      Map<String, String> after = contents(output);
      before.forEach(
          (name, content) -> {
            if (content.startsWith("mine") || content.startsWith("->")) {
              assertThat(after).containsEntry(name, content);
            }
          });
      delete(output);
    }
    assertThat(refused).isGreaterThan(5_000);
    assertThat(taken).isGreaterThan(200);
  }

  /** Each alone, so that a failure names it. */
  @Test
  void everyHostileNameIsRefused() throws IOException {
    for (Object name : hostile) {
      for (boolean publishing : new boolean[] {false, true}) {
        for (String list : publishing ? List.of("files", "replaced") : List.of("files")) {
          Path file = publishing ? placePublication() : placeResult();
          Map<String, Object> content =
              new LinkedHashMap<>(JsonText.object(Files.readString(file)));
          List<Object> names = new ArrayList<>((List<?>) content.get(list));
          names.add(name);
          content.put(list, names);
          Files.writeString(file, JsonText.pretty(content));
          Map<String, String> before = contents(directory);
          try {
            replace(true, true);
            fail(list + " with " + name);
          } catch (OutputExistsException e) {
            assertThat(e.getMessage()).contains("is not a result of daal4j");
          }
          assertThat(contents(directory)).isEqualTo(before);
          delete(output);
        }
      }
    }
  }

  /** Of the right name, but no file or directory that a run has made. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "centroids.csv",
        "assignments",
        "model.json",
        "_SUCCESS",
        "_work",
        "_work/result",
        "_work/run.json",
        "_work/complete.json",
        "_work/checkpoint-1",
        "_work/packed-1-0123abcd",
        "_work/result/centroids.csv",
        "assignments/part-m-00000"
      })
  void aLinkIsNotFollowed(String name) throws IOException {
    for (String target : List.of("", "letter.txt", "centroids.csv", "assignments", "nowhere")) {
      placePublication();
      Path link = output.resolve(name);
      if (Files.exists(link)) {
        delete(link);
      }
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, outside.resolve(target));
      Map<String, String> before = contents(directory);
      for (boolean resume : new boolean[] {true, false}) {
        try {
          replace(true, resume);
          fail(name + " -> " + target);
        } catch (OutputExistsException e) {
          assertThat(contents(directory)).as(e.getMessage()).isEqualTo(before);
        }
      }
      delete(output);
    }
  }

  /** What a run that replaces the output does to it. */
  private void replace(boolean overwrite, boolean resume) throws IOException {
    try (OutputDirectory place =
        new OutputDirectory(
            conf, output.toString(), Optional.empty(), overwrite, resume, CATALOGUE)) {
      Beginning beginning = place.begin(IDENTITY);
      if (beginning instanceof Beginning.Finished) {
        return;
      }
      WorkDirectory work = place.start(beginning, IDENTITY, true);
      ResultWriter result = new ResultWriter(place.fileSystem(), work.result());
      result.table("moments.csv", List.of("a"), lines -> {});
      result.finish(IDENTITY.toMap());
      place.publish(IDENTITY);
    }
  }

  /** A result of k-means; gives back its model.json. */
  private Path placeResult() throws IOException {
    Files.createDirectories(output.resolve("assignments"));
    Files.writeString(output.resolve("assignments/part-m-00000"), "0\n");
    Files.writeString(output.resolve("centroids.csv"), "a\n1\n");
    Files.writeString(output.resolve("_SUCCESS"), "");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("verb", "kmeans");
    model.put("version", "1");
    model.put("options", Map.of());
    model.put("inputFingerprint", "f00d");
    model.put("files", List.of("assignments", "centroids.csv"));
    return Files.writeString(output.resolve("model.json"), JsonText.pretty(model));
  }

  /** A result of k-means that another one is about to replace; gives back its complete.json. */
  private Path placePublication() throws IOException {
    placeResult();
    Path result = Files.createDirectories(output.resolve("_work/result"));
    Files.writeString(result.resolve("moments.csv"), "a\n");
    Map<String, Object> model = new LinkedHashMap<>(IDENTITY.toMap());
    model.put("files", List.of("moments.csv"));
    Files.writeString(result.resolve("model.json"), JsonText.pretty(model));
    Files.writeString(output.resolve("_work/run.json"), JsonText.pretty(IDENTITY.toMap()));
    model.put("files", List.of("moments.csv", "model.json"));
    model.put("replaced", List.of("assignments", "centroids.csv", "model.json", "_SUCCESS"));
    return Files.writeString(output.resolve("_work/complete.json"), JsonText.pretty(model));
  }

  private void placeForeign(Random random) throws IOException {
    String[] places = {
      "notes.txt", "assignments/notes.txt", "_work/notes.txt", "_work/result/notes.txt", ".hidden"
    };
    Path file = output.resolve(places[random.nextInt(places.length)]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
  }

  private String mutation(Random random, String text) throws IOException {
    if (random.nextInt(3) == 0) {
      return bytesChanged(random, text);
    }
    Map<String, Object> content = new LinkedHashMap<>(JsonText.object(text));
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      List<String> keys = new ArrayList<>(content.keySet());
      String key =
          random.nextInt(4) > 0 ? "files" : keys.get(random.nextInt(Math.max(1, keys.size())));
      Object any = hostile.get(random.nextInt(hostile.size()));
      switch (random.nextInt(6)) {
        case 0 -> content.put(key, any);
        case 1 -> content.remove(key);
        case 2 -> content.put(key, List.of());
        default -> {
          List<Object> list =
              content.get(key) instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
          list.add(random.nextInt(list.size() + 1), any);
          content.put(key, list);
        }
      }
      if (content.isEmpty()) {
        return "{}";
      }
    }
    return JsonText.pretty(content);
  }

  private static String bytesChanged(Random random, String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(4); changes > 0 && !changed.isEmpty(); changes--) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(6)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.setCharAt(at, (char) random.nextInt(128));
        case 2 -> changed.insert(at, "\"../outside\",");
        case 3 -> changed.setLength(at);
        case 4 -> changed.insert(at, "[{\"a\":".repeat(random.nextInt(4000)));
        default -> changed.insert(at, changed.substring(at / 2, at));
      }
    }
    return changed.toString();
  }

  /** Files with what they hold, links with where they lead, directories. */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        String name = root.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          contents.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          contents.put(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } else {
          contents.put(name, "directory");
        }
      }
    }
    return contents;
  }

  private static void delete(Path root) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(root)) {
      all = new ArrayList<>(found.toList());
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
