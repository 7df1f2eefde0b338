package org.daal4j.cli.kmeans;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.daal4j.core.BadInputException;
import org.daal4j.input.UserPath;
import org.daal4j.input.kind.FirstBytes;
import org.daal4j.model.ModelColumns;
import org.daal4j.result.SavedModel;
import org.daal4j.result.SmallTable;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.TableOptions;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextSyntax;

/** A comma-separated file with a centroid in each row. All methods return {@code double[k][p]}. */
record CentroidFile(Configuration conf, String file) {

  private static final Set<String> CLUSTERING = Set.of("kmeans", "kmeans-init");

  /**
   * Reads the centroids of a table: by name when the file has a header, which then names all these
   * columns, in any order among others; else one number for each of them, in their order.
   *
   * @param columns of the table that are used
   */
  double[][] read(List<String> columns) throws IOException {
    boolean sameNames =
        new HashSet<>(layout(HeaderMode.YES, List.of()).fileColumns()).containsAll(columns);
    TextLayout found = layout(HeaderMode.AUTO, List.of());
    return sameNames || found.origin().naming() == ColumnNaming.HEADER
        ? readNamed(columns)
        : readByPosition(found, columns.size());
  }

  /**
   * The columns of the model in whose directory the file is, which tells what they mean.
   *
   * @return empty when it is a file of its own
   */
  Optional<ModelColumns> model() throws IOException {
    Path directory = place().path().getParent();
    if (directory == null) {
      return Optional.empty(); // a root, which is no file: reading it says so
    }
    SavedModel model;
    try {
      model = SavedModel.open(conf, directory.toString());
    } catch (BadInputException none) {
      return Optional.empty();
    }
    boolean clusters =
        model.content().get("verb") instanceof String verb && CLUSTERING.contains(verb);
    return clusters ? Optional.of(ModelColumns.read(model, 0)) : Optional.empty();
  }

  /** Reads a file that has a header with these columns, in any order among others. */
  double[][] readNamed(List<String> columns) throws IOException {
    TextLayout header = layout(HeaderMode.YES, List.of());
    if (header.fileColumns().equals(columns)) {
      return read(header); // also when columns share a name
    }
    Set<String> there = new HashSet<>(header.fileColumns());
    for (String column : columns) {
      if (!there.contains(column)) {
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

  private double[][] readByPosition(TextLayout layout, int columns) throws IOException {
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
    TextSyntax syntax = TextSyntax.RESULT.but().header(header).build();
    TableOptions options = TableOptions.DEFAULTS.but().columns(columns).build();
    try (InputStream in = open()) {
      FirstBytes.requireText(file, in.readNBytes(FirstBytes.COUNT));
    }
    try (InputStream in = open()) {
      return SeenText.of(syntax, in, file).layout(options);
    }
  }

  private double[][] read(TextLayout layout) throws IOException {
    double[][] rows = SmallTable.numbers(layout, open(), file);
    if (rows.length == 0) {
      throw new BadInputException(file + ": holds no row. Give one row for each centroid.");
    }
    return rows;
  }

  private UserPath place() throws IOException {
    try {
      return UserPath.of(conf, file);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "'" + file + "' is not a path Hadoop can read: " + e.getMessage() + ".", e);
    }
  }

  private InputStream open() throws IOException {
    UserPath place = place();
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
      return UserPath.fileSystemToRead(conf, path).open(path);
    } catch (FileNotFoundException absent) {
      throw new BadInputException(file + ": there is no such file.", absent);
    }
  }
}
