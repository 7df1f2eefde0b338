package org.daal4j.benchmarks.run;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.line.Programs;

/** The jars of Spark in one archive, as {@code spark.yarn.archive} wants them. */
final class SparkLibraries {

  private SparkLibraries() {}

  /** The archive, made anew when it is older than the class path. */
  static Path archive(Places places) throws IOException {
    Path classPath = Programs.classPathFile(places, "spark");
    Path archive = classPath.resolveSibling("libraries.zip");
    if (!Files.exists(archive)
        || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(classPath)) < 0) {
      Path unfinished = classPath.resolveSibling("libraries.zip.part");
      write(Files.readString(classPath).strip().split(File.pathSeparator), unfinished);
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
    }
    return archive;
  }

  private static void write(String[] jars, Path archive) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.NO_COMPRESSION); // jars are compressed
      for (String jar : jars) {
        zip.putNextEntry(new ZipEntry(Path.of(jar).getFileName().toString()));
        Files.copy(Path.of(jar), zip);
        zip.closeEntry();
      }
    }
  }
}
