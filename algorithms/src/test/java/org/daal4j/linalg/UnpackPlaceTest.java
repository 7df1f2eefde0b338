package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class UnpackPlaceTest {

  @TempDir Path directory;

  @Test
  void isInTheCacheOfTheUser() throws IOException {
    assertThat(first(Map.of(), directory.toString()))
        .isEqualTo(directory.resolve(".cache/daal4j/name"));
  }

  @Test
  void isWhereTheEnvironmentPutsCaches() throws IOException {
    Path cache = directory.resolve("cache");
    assertThat(first(Map.of("XDG_CACHE_HOME", cache.toString()), "/nowhere"))
        .isEqualTo(cache.resolve("daal4j/name"));
    assertThat(first(Map.of("XDG_CACHE_HOME", "relative"), directory.toString()))
        .isEqualTo(directory.resolve(".cache/daal4j/name"));
  }

  @Test
  void ofAContainerIsTheFirstDirectoryOfItsApplication() throws IOException {
    Path first = Files.createDirectory(directory.resolve("first"));
    Map<String, String> container =
        Map.of(
            "CONTAINER_ID",
            "container_1_0001_01_000002",
            "LOCAL_DIRS",
            first + "," + directory.resolve("second"),
            "XDG_CACHE_HOME",
            directory.toString());
    assertThat(first(container, directory.toString())).isEqualTo(first.resolve("daal4j/name"));
  }

  @Test
  void withoutAHomeIsOneOfThisProcessAlone() throws IOException {
    for (String home : List.of("", "?", "/no/such/home")) {
      List<UnpackPlace> places = UnpackPlace.of("name", Map.of(), home);
      Path one = places.get(places.size() - 1).open();
      Path other = places.get(places.size() - 1).open();
      assertThat(one).isNotEqualTo(other);
      Files.delete(one);
      Files.delete(other);
    }
  }

  @Test
  void isRefusedWhereNoDirectoryCanBeMade() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    for (String home : List.of("/no/such/home", file.toString())) {
      UnpackPlace place = UnpackPlace.of("name", Map.of(), home).get(0);
      assertThatThrownBy(place::open).isInstanceOf(IOException.class);
    }
  }

  @Test
  void isRefusedBelowADirectoryThatOthersMayChange() throws IOException {
    Path shared = Files.createDirectories(directory.resolve(".cache/daal4j"));
    UnpackPlace place = UnpackPlace.of("name", Map.of(), directory.toString()).get(0);
    assertThatThrownBy(place::open).hasMessage(shared + " is open to others; chmod 700 helps");
  }

  private static Path first(Map<String, String> environment, String home) throws IOException {
    return UnpackPlace.of("name", environment, home).get(0).open();
  }
}
