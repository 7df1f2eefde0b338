package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.daal4j.door.Daal4j;
import org.daal4j.engine.mapreduce.door.MapperDoor;
import org.daal4j.engine.mapreduce.door.ReducerDoor;
import org.junit.jupiter.api.Test;

/** What is in the one file that is taken to a cluster. */
class JarContentsIT {

  @Test
  void holdsNothingThatCouldClashWithTheLibrariesOfACluster() throws IOException {
    List<String> strangers =
        entries().stream()
            .filter(name -> !name.endsWith("/"))
            .filter(
                name ->
                    !name.matches(
                        "org/daal4j/.*|META-INF/.*"
                            // netlib, its pure Java form, and its native libraries
                            + "|dev/ludovic/netlib/.*|org/netlib/.*|org/j_paine/.*"
                            + "|resources/native/.*libnetlib(blas|lapack)jni.*"
                            // files that Tez reads, under names of their own
                            + "|daal4j-(tez-(api|dag)-version-info|container-log4j)\\.properties"))
            .toList();

    assertThat(strangers).isEmpty();
  }

  @Test
  void holdsNoClassOfHadoopOrOfItsLogging() throws IOException {
    assertThat(entriesLike("(.*/)?org/(apache/hadoop|slf4j|apache/log4j)/.*")).isEmpty();
  }

  @Test
  void holdsNoSignatureNoModuleAndNoVariantOfAClass() throws IOException {
    assertThat(entriesLike("META-INF/[^/]*\\.(SF|DSA|RSA)")).isEmpty();
    assertThat(entriesLike("(.*/)?module-info.class")).isEmpty();
    assertThat(entriesLike("META-INF/versions/.*\\.class")).isEmpty();
    assertThat(entries()).doesNotHaveDuplicates();
  }

  @Test
  void holdsTwoOpenBlasForTwoProcessorsWithWhatTheyNeedAndNothingMore() throws IOException {
    assertThat(entriesLike(".*(openblas|bytedeco|linalg/older).*[^/]"))
        .filteredOn(name -> !name.startsWith("META-INF/licenses/"))
        .containsExactlyInAnyOrder(
            "org/daal4j/linalg/openblas.properties",
            "org/daal4j/shaded/openblas/linux-x86_64/libquadmath.so.0",
            "org/daal4j/shaded/openblas/linux-x86_64/libgfortran.so.5",
            "org/daal4j/shaded/openblas/linux-x86_64/libopenblas.so.0",
            "org/daal4j/shaded/openblas/linux-arm64/libgfortran.so.5",
            "org/daal4j/shaded/openblas/linux-arm64/libopenblas.so.0",
            "org/daal4j/linalg/older/linux-x86_64/libquadmath.so.0",
            "org/daal4j/linalg/older/linux-x86_64/libgfortran.so.5",
            "org/daal4j/linalg/older/linux-x86_64/libopenblas.so.0",
            "org/daal4j/linalg/older/linux-arm64/libgfortran.so.4",
            "org/daal4j/linalg/older/linux-arm64/libopenblas.so.0");
  }

  /** It is sent to the cluster in every run. */
  @Test
  void isNotLargerThanItHasToBe() throws IOException {
    assertThat(Files.size(Child.JAR)).isLessThan(47_000_000);
  }

  @Test
  void hasNoMoreFilesThanItHasTo() throws IOException {
    assertThat(entriesLike(".*[^/]"))
        .as(
            "'hadoop jar' makes a file of each entry before the main class starts: 6,300 of them take"
                + " seconds, 1,400 are the program's own. What is new here is a library, or a class that leads far into one: see"
                + " minimizeJar in jobs/pom.xml")
        .hasSizeLessThan(6_800);
  }

  @Test
  void hasOneLicenceAndOneNoticeThoseOfTheProject() throws IOException {
    assertThat(entriesLike("(?i).*(licen[cs]e|notice|copying)[^/]*"))
        .containsExactlyInAnyOrder("META-INF/LICENSE", "META-INF/NOTICE");
    for (String name : List.of("LICENSE", "NOTICE")) {
      assertThat(text("META-INF/" + name))
          .isEqualTo(Files.readString(Child.CHECKOUT.resolve(name)));
    }
    assertThat(text("META-INF/LICENSE")).contains("Version 2.0, January 2004");
  }

  @Test
  void keepsTheLicencesOfWhatItHolds() throws IOException {
    assertThat(entriesLike("META-INF/licenses/.+"))
        .containsExactlyInAnyOrder(
            "META-INF/licenses/GPL-3.txt",
            "META-INF/licenses/LGPL-2.1.txt",
            "META-INF/licenses/commons-math.txt",
            "META-INF/licenses/fastdoubleparser.txt",
            "META-INF/licenses/jackson.txt",
            "META-INF/licenses/netlib.txt",
            "META-INF/licenses/openblas.txt",
            "META-INF/licenses/protobuf.txt");
    assertThat(text("META-INF/licenses/openblas.txt"))
        .contains("GCC RUNTIME LIBRARY EXCEPTION\n\nVersion 3.1");
    for (String name : entriesLike("META-INF/licenses/.+")) {
      assertThat(text("META-INF/NOTICE")).contains(name.substring("META-INF/licenses/".length()));
    }
  }

  /** Whatever Tez or Guava or protobuf a cluster has on its class path. */
  @Test
  void holdsTezAndWhatItLoadsUnderNamesOfTheirOwn() throws IOException {
    assertThat(entriesLike("org/daal4j/shaded/tez/dag/app/DAGAppMaster.class")).hasSize(1);
    assertThat(entriesLike("org/daal4j/shaded/guava/base/Preconditions.class")).hasSize(1);
    assertThat(entriesLike("org/daal4j/shaded/protobuf/Message.class")).hasSize(1);
    assertThat(entriesLike("tez-.*")).isEmpty();
  }

  /** What scanners find fault with in other parts of it is not there to be found. */
  @Test
  void holdsOfAircompressorOnlyZstdAndTheBlocksOfSnappyAndLz4() throws IOException {
    assertThat(entriesLike("org/daal4j/shaded/aircompressor/.*/.*[^/]"))
        .isNotEmpty()
        .allMatch(name -> name.matches("org/daal4j/shaded/aircompressor/(zstd|snappy|lz4)/.*"))
        .noneMatch(name -> name.matches(".*/(snappy|lz4)/.*(Stream|Codec).*"))
        .noneMatch(name -> name.matches(".*/lz4/.*Compressor.*"))
        .noneMatch(name -> name.contains("Hadoop"));
  }

  /** Whatever Parquet a cluster has on its class path, and its Thrift. */
  @Test
  void holdsOfParquetTheStructuresOfItsFooters() throws IOException {
    assertThat(entriesLike("org/daal4j/shaded/parquet/format/FileMetaData.class")).hasSize(1);
    assertThat(entriesLike("org/daal4j/shaded/parquet/shaded/org/apache/thrift/TBase.class"))
        .hasSize(1);
    assertThat(entriesLike("org/daal4j/shaded/parquet/.*(BloomFilter|ColumnIndex|crypto).*"))
        .isEmpty();
  }

  /** ORC and Avro are read by code of its own: their libraries are some 1,500 classes. */
  @Test
  void holdsNothingOfTheLibrariesOfOrcAndAvro() throws IOException {
    assertThat(entriesLike("(.*/)?(apache/|shaded/)(orc|avro)/.*")).isEmpty();
    assertThat(entriesLike("org/daal4j/(orc|avro|npy)/(Orc|Avro|Npy)Source.class")).hasSize(3);
  }

  @Test
  void namesItsMainClass() throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(Daal4j.class.getName());
    }
  }

  /** Java 8 can read the Main-Class and what application masters load, Java 17 the rest. */
  @Test
  void itsClassesAreForJava17ButForItsDoors() throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      for (ZipEntry entry :
          jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
        byte[] head = jar.getInputStream(entry).readNBytes(8);
        versions.put(entry.getName(), (head[6] & 0xff) << 8 | head[7] & 0xff);
      }
    }
    for (Class<?> door : List.of(Daal4j.class, MapperDoor.class, ReducerDoor.class)) {
      assertThat(versions).containsEntry(door.getName().replace('.', '/') + ".class", 52);
    }
    assertThat(versions).containsEntry("org/daal4j/cli/Main.class", 61);
    assertThat(versions)
        .allSatisfy((name, version) -> assertThat(version).as(name).isBetween(45, 61));
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      return new String(
          jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> entriesLike(String pattern) throws IOException {
    return entries().stream().filter(name -> name.matches(pattern)).toList();
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
