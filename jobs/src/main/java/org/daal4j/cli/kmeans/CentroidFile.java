package org.daal4j.cli.kmeans;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.daal4j.cli.model.NumberRows;
import org.daal4j.core.BadInputException;
import org.daal4j.input.UserPath;
import org.daal4j.input.kind.FirstBytes;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextOptions;

/** A comma-separated file with a centroid in each row. All methods return {@code double[k][p]}. */
record CentroidFile(Configuration conf, String file) {

  /** Reads a file that has a header with these columns, in any order among others. */
  double[][] readNamed(List<String> columns) throws IOException {
    TextLayout header = layout(HeaderMode.YES, List.of());
    if (header.fileColumns().equals(columns)) {
      return read(header); // also when columns share a name
    }
    for (String column : columns) {
      if (!header.fileColumns().contains(column)) {
        throw new BadInputException(
            file
                + ": has no column '"
                + column
                + "', its columns are "
                + String.join(", ", header.fileColumns())
                + ".");
      }
    }
    return read(layout(HeaderMode.YES, columns));
  }

  /** Reads a file that may have a header; without one it has exactly these columns. */
  double[][] readByNameOrPosition(List<String> columns) throws IOException {
    boolean sameNames =
        new HashSet<>(layout(HeaderMode.YES, List.of()).fileColumns()).containsAll(columns);
    if (sameNames || layout(HeaderMode.AUTO, List.of()).hasHeader()) {
      return readNamed(columns);
    }
    return readByPosition(columns.size());
  }

  /** Reads a file with exactly so many columns, whatever they are called. */
  double[][] readByPosition(int columns) throws IOException {
    TextLayout layout = layout(HeaderMode.AUTO, List.of());
    int found = layout.fileColumns().size();
    if (found != columns) {
      throw new BadInputException(
          file
              + ": has "
              + found
              + " columns, the table "
              + columns
              + ". Give one number for each column used.");
    }
    return read(layout);
  }

  private TextLayout layout(HeaderMode header, List<String> columns) throws IOException {
    TextOptions options =
        new TextOptions(',', header, columns, List.of(), "", List.of(), 0, false, 0);
    try (InputStream in = open()) {
      FirstBytes.requireText(file, in.readNBytes(FirstBytes.COUNT));
    }
    try (InputStream in = open()) {
      return TextLayout.resolve(options, in, file);
    }
  }

  private double[][] read(TextLayout layout) throws IOException {
    double[][] rows = NumberRows.read(layout, open(), file);
    if (rows.length == 0) {
      throw new BadInputException(file + ": holds no row. Give one row for each centroid.");
    }
    return rows;
  }

  private InputStream open() throws IOException {
    UserPath place;
    try {
      place = UserPath.of(conf, file);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "'" + file + "' is not a path Hadoop can read: " + e.getMessage() + ".", e);
    }
    Path path = place.path();
    FileSystem fileSystem = place.fileSystem();
    if (new CompressionCodecFactory(conf).getCodec(path) != null) {
      throw new BadInputException(
          file + ": compressed files of centroids are not read. Unpack it.");
    }
    try {
      if (fileSystem.getFileStatus(path).isDirectory()) {
        throw new BadInputException(
            file + ": is a directory. Name the file in it, as " + file + "/centroids.csv.");
      }
      return fileSystem.open(path);
    } catch (FileNotFoundException absent) {
      throw new BadInputException(file + ": there is no such file.", absent);
    }
  }
}
