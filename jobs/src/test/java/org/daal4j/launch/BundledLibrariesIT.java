package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/bundled-libraries.md} and {@code NOTICE} beside what Maven resolved. */
class BundledLibrariesIT {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^ |]+) \\|");

  @Test
  void thePageNamesEveryLibraryInTheJarWithItsVersion() throws IOException {
    Map<String, String> resolved = resolved("bundled-classpath");
    resolved.merge(
        "openblas", property("openblas.older.version"), (version, older) -> version + "," + older);
    assertThat(documented("## In daal4j.jar")).isEqualTo(resolved);
  }

  @Test
  void thePageNamesEveryLibraryOfTheArchiveWithItsVersion() throws IOException {
    Map<String, String> resolved = resolved("hadoop-classpath");
    assumeThat(resolved)
        .as("Hadoop of the default build, not of a profile")
        .containsEntry("hadoop-client-api", property("hadoop.version"));
    assertThat(documented("## In lib/")).isEqualTo(resolved);
  }

  @Test
  void theNoticeNamesEveryLibrary() throws IOException {
    String notice = Files.readString(Child.CHECKOUT.resolve("NOTICE"));
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("blas", "netlib blas, lapack"),
            Map.entry("lapack", "netlib blas, lapack"),
            Map.entry("commons-math3", "Apache Commons Math"),
            Map.entry("fastdoubleparser", "FastDoubleParser"),
            Map.entry("hadoop-shim", "Apache Tez"),
            Map.entry("jackson-jr-objects", "jackson-jr"),
            Map.entry("openblas", "OpenBLAS"),
            Map.entry("parquet-format-structures", "Apache Parquet"),
            Map.entry("tez-api", "Apache Tez"),
            Map.entry("tez-common", "Apache Tez"),
            Map.entry("tez-dag", "Apache Tez"),
            Map.entry("tez-runtime-internals", "Apache Tez"),
            Map.entry("tez-runtime-library", "Apache Tez"));
    for (String list : new String[] {"bundled-classpath", "hadoop-classpath"}) {
      for (String library : resolved(list).keySet()) {
        assertThat(notice).contains("\n  " + names.getOrDefault(library, library) + " ");
      }
    }
  }

  private static Map<String, String> documented(String heading) throws IOException {
    String page = Files.readString(Child.CHECKOUT.resolve("docs/bundled-libraries.md"));
    int start = page.indexOf(heading);
    assertThat(start).as(heading).isNotNegative();
    int end = page.indexOf("\n## ", start);
    Matcher row = ROW.matcher(page.substring(start, end < 0 ? page.length() : end));
    Map<String, String> versions = new TreeMap<>();
    while (row.find()) {
      versions.put(row.group(1), row.group(2));
    }
    return versions;
  }

  /** Artifact and version of each jar, as Maven's repository is laid out. */
  private static Map<String, String> resolved(String list) throws IOException {
    String jars = Files.readString(Child.JAR.resolveSibling(list)).strip();
    Map<String, String> versions = new TreeMap<>();
    Arrays.stream(jars.split(":"))
        .map(Path::of)
        .forEach(
            jar ->
                versions.put(
                    jar.getParent().getParent().getFileName().toString(),
                    jar.getParent().getFileName().toString()));
    return versions;
  }

  private static String property(String name) throws IOException {
    String pom = Files.readString(Child.CHECKOUT.resolve("pom.xml"));
    Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }
}
