package org.daal4j.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where generated tables are kept; each file is made once. */
public record DataDirectory(Path directory) {

  /** Where the file of a table is or will be. */
  public Path path(Table table, Table.Form form) {
    return directory.resolve(table.fileName(form));
  }

  /** Makes the file when it is missing. */
  public Path make(Table table, Table.Form form) throws IOException {
    Path file = path(table, form);
    if (!Files.exists(file)) {
      Files.createDirectories(directory);
      Path unfinished = directory.resolve(table.fileName(form) + ".part");
      table.write(form, unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  /** Reads a file, so that the system has it in memory for all who read it next. */
  public static void warm(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
