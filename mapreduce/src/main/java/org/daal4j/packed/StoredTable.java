package org.daal4j.packed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileName;
import org.daal4j.input.FileTable;
import org.daal4j.input.UserPath;
import org.daal4j.text.ColumnOrigin;
import org.daal4j.text.StoredLayout;
import org.daal4j.text.TextOptions;

/**
 * Opens tables that were stored as numbers: directories with a directory {@value #ROWS} of files.
 */
public final class StoredTable {

  /** Name of the directory of the files. */
  public static final String ROWS = "rows";

  private StoredTable() {}

  /** Whether an input is such a directory. */
  public static boolean isOne(Configuration conf, String input) throws IOException {
    try {
      UserPath place = UserPath.of(conf, input);
      FileSystem files = place.fileSystem();
      // HDFS answers those who are not its superuser that they may not look below a file.
      return files.getFileStatus(place.path()).isDirectory()
          && files.getFileStatus(new Path(place.path(), ROWS)).isDirectory()
          && files.getFileStatus(new Path(place.path(), "model.json")).isFile();
    } catch (FileNotFoundException | IllegalArgumentException none) {
      return false;
    }
  }

  /**
   * Opens the tables, one after the other.
   *
   * @throws BadInputException when one is none, is damaged, or is of other columns than the first
   * @throws UsageException when an option does not fit the columns
   */
  public static FileTable open(Configuration conf, List<String> inputs, TextOptions options)
      throws IOException {
    List<FileStatus> files = new ArrayList<>();
    List<String> names = null;
    ColumnOrigin origin = null;
    String first = null;
    boolean sparse = false;
    boolean weighted = false;
    for (String input : inputs) {
      List<FileStatus> found = list(conf, input);
      for (FileStatus file : found) {
        FileSystem fileSystem = file.getPath().getFileSystem(conf);
        try (PackedFile packed = new PackedFile(fileSystem, file.getPath(), file.getLen(), true)) {
          if (packed.files() != found.size()) {
            throw new BadInputException(
                input
                    + ": has "
                    + found.size()
                    + " of the "
                    + packed.files()
                    + " files in "
                    + ROWS
                    + " that belong to the table. Convert the table again.");
          }
          if (packed.blocks() == 0) {
            continue; // of a split without rows
          }
          String name = FileName.of(file.getPath());
          if (names == null) {
            names = packed.names();
            origin = packed.origin();
            sparse = packed.sparse();
            weighted = packed.weighted();
            first = name;
          }
          if (!packed.names().equals(names)
              || !Objects.equals(packed.origin(), origin)
              || packed.sparse() != sparse
              || packed.weighted() != weighted) {
            throw new BadInputException(
                name
                    + ": has other columns than "
                    + first
                    + ", or rows of another form. Read them apart.");
          }
          files.add(file);
        }
      }
    }
    if (files.isEmpty()) {
      throw new BadInputException(
          "no rows in " + String.join(",", inputs) + ". Convert the table again.");
    }
    if (names.isEmpty()) {
      throw new BadInputException(first + ": does not tell its columns. Convert the table again.");
    }
    StoredLayout layout = StoredLayout.resolve(options, names, origin);
    return FileTable.ofStored(
        conf, inputs, files, options, layout, new StoredSource(layout), sparse);
  }

  private static List<FileStatus> list(Configuration conf, String input) throws IOException {
    if (!isOne(conf, input)) {
      throw new BadInputException(
          "--input: " + input + " is no result of convert. Name its --output.");
    }
    UserPath place = UserPath.of(conf, input);
    FileStatus[] found =
        place
            .fileSystem()
            .listStatus(
                new Path(place.path(), ROWS),
                file -> !file.getName().startsWith("_") && !file.getName().startsWith("."));
    List<FileStatus> files = new ArrayList<>(List.of(found));
    files.sort((a, b) -> a.getPath().compareTo(b.getPath()));
    return files;
  }
}
