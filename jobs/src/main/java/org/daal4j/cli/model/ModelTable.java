package org.daal4j.cli.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.table.TableOptions;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextSyntax;

/**
 * A CSV file of numbers in a model directory, with a header line.
 *
 * @param conf Hadoop's configuration
 * @param directory of the model
 * @param file name in it
 */
public record ModelTable(Configuration conf, Path directory, String file) {

  /**
   * Reads all rows.
   *
   * @param columns what the header must say
   * @return {@code double[rows][columns]}
   * @throws BadInputException when the file is missing, malformed or of other columns
   */
  public double[][] read(List<String> columns) throws IOException {
    return read(columns, List.of(), List.of());
  }

  /**
   * Reads all rows of a file whose first column is text.
   *
   * @param columns what the header must say
   * @param labels takes the text of the rows
   * @return {@code double[rows][columns - 1]}
   * @throws BadInputException when the file is missing, malformed or of other columns
   */
  public double[][] readLabelled(List<String> columns, List<String> labels) throws IOException {
    return read(columns, List.of("1-1"), labels);
  }

  private double[][] read(List<String> columns, List<String> text, List<String> labels)
      throws IOException {
    TableOptions options = TableOptions.DEFAULTS.but().text(text, List.of()).build();
    TextLayout layout;
    try (InputStream in = open()) {
      layout = SeenText.of(TextSyntax.RESULT, in, path().toString()).layout(options);
    }
    if (!layout.fileColumns().equals(columns)) {
      throw new BadInputException(
          path() + ": its columns are not those of the model. Fit the model again.");
    }
    try {
      return NumberRows.read(layout, open(), path().toString(), labels);
    } catch (BadInputException bad) {
      throw new BadInputException(
          path() + ": holds something else than numbers. Fit the model again.", bad);
    }
  }

  private Path path() {
    return new Path(directory, file);
  }

  private InputStream open() throws IOException {
    try {
      return path().getFileSystem(conf).open(path());
    } catch (FileNotFoundException absent) {
      throw new BadInputException(path() + ": there is no such file. Fit the model again.", absent);
    }
  }
}
