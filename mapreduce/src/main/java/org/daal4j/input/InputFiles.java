package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;

/**
 * The files of an input as they were found, once.
 *
 * @param conf with which they are read
 * @param inputs what the user named, each a path or URI of files, directories or globs
 * @param files those that hold bytes, in input order; at least one
 * @param stored those of {@code inputs} that are results of {@code convert} that are no Parquet;
 *     their files are those of rows
 */
public record InputFiles(
    Configuration conf, List<String> inputs, List<InputFile> files, Set<String> stored) {

  /** Directory of the files of rows in a result of {@code convert}. */
  public static final String ROWS = "rows";

  /** What the names of Parquet files end with. */
  public static final String PARQUET_EXTENSION = ".parquet";

  /** File of the description beside it. */
  static final String MODEL = "model.json";

  /**
   * Lists the files that hold bytes.
   *
   * @throws BadInputException when an argument matches nothing, cannot be read, or there is no byte
   *     in all of them
   * @throws org.daal4j.core.UsageException when two arguments name the same file, or links do
   */
  public static InputFiles find(Configuration conf, List<String> inputs) throws IOException {
    return findNamed(conf, inputs.stream().map(InputName::argument).toList());
  }

  /** The same, of inputs that may be named in lists. */
  public static InputFiles findNamed(Configuration conf, List<InputName> named) throws IOException {
    FileFinder finder = FileFinder.find(conf, named);
    List<String> inputs = named.stream().map(InputName::path).toList();
    List<InputFile> filled = finder.files().stream().filter(file -> file.length() > 0).toList();
    for (InputFile file : finder.files()) {
      if (file.length() == 0) {
        LocalFiles.refuseUnlessRegular(file.path());
      }
    }
    if (filled.isEmpty()) {
      String place = named.size() == 1 ? named.get(0).place() : "";
      String names = String.join(",", inputs);
      throw finder.stored().isEmpty()
          ? empty(place, names, finder.files().size())
          : new BadInputException(place + "no rows in " + names + ". Convert the table again.");
    }
    return new InputFiles(conf, inputs, filled, finder.stored());
  }

  private static BadInputException empty(String place, String names, int found) {
    String problem =
        switch (found) {
          case 0 ->
              "no input: "
                  + names
                  + " holds no files (names that begin with _ or . are ignored)."
                  + " Give "
                  + Setting.INPUT
                  + " files with data.";
          case 1 ->
              "no input: " + names + " is empty. Give " + Setting.INPUT + " a file with data.";
          default ->
              "no input: all "
                  + found
                  + " files of "
                  + names
                  + " are empty. Give "
                  + Setting.INPUT
                  + " files with data.";
        };
    return new BadInputException(place + problem);
  }

  /** What a message calls the input. */
  public String name() {
    return String.join(",", inputs);
  }

  /** The first file. */
  public InputFile first() {
    return files.get(0);
  }

  /** Bytes of all files as stored. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }

  /** How many bytes of rows make a split, or a part when the table is packed. */
  public long splitSize() {
    return SplitPlan.splitSize(conf, first().blockSize());
  }
}
