package org.daal4j.benchmarks.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A table that is measured.
 *
 * @param kind what its rows are
 * @param columns number of features
 * @param rows number of rows
 */
public record Table(Kind kind, int columns, long rows) {

  /** What the rows of a table are. */
  public enum Kind {
    /** Numbers in ten clusters. */
    CLUSTERS,
    /** A group of about twenty rows, the first column, and numbers. */
    GROUPS,
    /** Places in fifty clusters, and noise. */
    PLACES,
    /** Features and a response, the last column. */
    REGRESSION,
    /** Features and one of two classes, the last column. */
    CLASSES,
    /** A class, the first column, and counts. */
    COUNTS,
    /** A class and counts of which most are 0. */
    SPARSE,
    /** The measures of {@code samples/iris.csv}. */
    IRIS
  }

  /** The forms a table is written in. */
  public enum Form {
    /** Comma-separated or libsvm text. */
    TEXT,
    /** Parquet: columns of doubles, plain, compressed with Snappy. */
    PARQUET,
    /** Doubles, row-major, little-endian. */
    DOUBLES,
    /** The first 10 rows as comma-separated text, to start k-means from. */
    FIRST_10,
    /** The first 100. */
    FIRST_100
  }

  /** Name of the file of a form. */
  public String fileName(Form form) {
    String base = kind.name().toLowerCase(Locale.ROOT) + "-" + columns;
    return switch (form) {
      case TEXT -> base + "-" + rows + (kind == Kind.SPARSE ? ".libsvm" : ".csv");
      case PARQUET -> base + "-" + rows + ".parquet";
      case DOUBLES -> base + "-" + rows + ".doubles";
      case FIRST_10 -> base + "-first-10.csv";
      case FIRST_100 -> base + "-first-100.csv";
    };
  }

  /** How a document calls it. */
  public String title() {
    String what =
        switch (kind) {
          case CLUSTERS -> "";
          case GROUPS -> String.format(Locale.ROOT, " and %,d groups", groups());
          case PLACES -> " places, a tenth of them noise";
          case REGRESSION -> " and a response";
          case CLASSES -> " and one of two classes";
          case COUNTS -> " counts and a class";
          case SPARSE -> " sparse counts and a class";
          case IRIS -> ", iris";
        };
    return String.format(Locale.ROOT, "%,d × %,d%s", rows, columns, what);
  }

  private int groups() {
    return (int) Math.max(1, rows / 20);
  }

  void write(Form form, Path file) throws IOException {
    long count =
        switch (form) {
          case TEXT, PARQUET, DOUBLES -> rows;
          case FIRST_10 -> 10;
          case FIRST_100 -> 100;
        };
    if (form == Form.DOUBLES) {
      DenseFiles.doubles(generator(), count, file);
    } else if (form == Form.PARQUET) {
      DenseFiles.parquet(generator(), count, file);
    } else if (kind != Kind.SPARSE) {
      DenseFiles.text(generator(), count, file);
    } else if (form == Form.TEXT) {
      SparseFiles.text(new SparseCounts(columns), count, file);
    } else {
      SparseFiles.dense(new SparseCounts(columns), columns, count, file);
    }
  }

  private DenseGenerator generator() {
    return switch (kind) {
      case CLUSTERS -> new ClusteredRows(columns);
      case GROUPS -> new GroupedRows(columns, groups());
      case PLACES -> new PlaceRows(columns);
      case REGRESSION -> new RegressionRows(columns);
      case CLASSES -> new ClassRows(columns);
      case COUNTS -> new CountRows(columns);
      case IRIS -> new IrisRows();
      case SPARSE -> throw new IllegalArgumentException("sparse rows are not dense");
    };
  }
}
