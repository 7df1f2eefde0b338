package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileName;
import org.daal4j.input.SplitDataset;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.TextSyntax;

/** Whether the merged result of a pass may be used; throws what its splits have met. */
final class PassCheck {

  private PassCheck() {}

  static void check(Configuration conf, SplitDataset dataset, PassResult<?> result)
      throws IOException {
    if (result.error() != null) {
      throwError(conf, dataset, result.error());
    }
    if (result.splits() != dataset.plan().size()) {
      throw new PassFailedException(
          "the pass returned "
              + result.splits()
              + " of "
              + dataset.plan().size()
              + " splits. Run it again.");
    }
    long known = dataset.rowCount().orElse(result.rows());
    if (result.rows() != known) {
      throw new PassFailedException(
          "the pass met "
              + result.rows()
              + " of the "
              + known
              + " packed rows of "
              + dataset.name()
              + ". Delete the work directory and run again.");
    }
    if (result.badRecords() > dataset.maxBadRecords()) {
      throw new BadInputException(
          dataset.name()
              + ": "
              + result.badRecords()
              + " malformed records, and at most "
              + dataset.maxBadRecords()
              + " may be left out. "
              + otherwise(
                  dataset,
                  "Correct the input, or allow more with "
                      + RowPolicy.BAD_RECORDS.to("skip:N")
                      + "."));
    }
    if (result.rows() == 0 && dataset.rowCount().isEmpty()) {
      throw new BadInputException(noRows(dataset, result));
    }
  }

  private static String noRows(SplitDataset dataset, PassResult<?> result) {
    long skipped = result.missingRows() + result.badRecords();
    return "no rows in "
        + dataset.name()
        + (skipped == 0 && !dataset.isText()
            ? ": the input has columns and not one row. Check " + Setting.INPUT + "."
            : skipped == 0
                ? ": the input holds no record, or nothing but a header."
                    + " Check "
                    + Setting.INPUT
                    + ", and "
                    + TextSyntax.HEADER
                    + " if the first line is data."
                : ": all "
                    + skipped
                    + " rows were left out ("
                    + result.missingRows()
                    + " for a missing value, "
                    + result.badRecords()
                    + " malformed). "
                    + otherwise(dataset, check(dataset)));
  }

  /** The options that may be wrong when no row is left; only delimited text has a delimiter. */
  private static String check(SplitDataset dataset) {
    if (!dataset.isText()) {
      return "Check " + Setting.COLUMNS + ".";
    }
    return dataset.origin().naming() == ColumnNaming.INDICES
        ? "Check " + Setting.COLUMNS + " and " + Setting.FORMAT + "."
        : "Check " + Setting.COLUMNS + " and " + TextSyntax.DELIMITER + ".";
  }

  /** What the table's first lines advise, or else. */
  private static String otherwise(SplitDataset dataset, String advice) {
    return dataset.advice().isEmpty() ? advice : dataset.advice();
  }

  private static void throwError(Configuration conf, SplitDataset dataset, SplitError error)
      throws IOException {
    switch (error.kind()) {
      case RECORD -> {
        Path path = path(dataset, error.file());
        String file = path == null ? error.file() : FileName.of(path);
        throw new BadRecordException(file, withLine(conf, path, error.place()), error.text());
      }
      case INPUT -> throw new BadInputException(error.text());
      case USAGE -> throw new UsageException(error.text());
    }
  }

  /** A split knows the lines of its records only where it begins with the file. */
  private static RecordPlace withLine(Configuration conf, Path path, RecordPlace place) {
    return path != null
            && place instanceof RecordPlace.InText text
            && text.line() == RecordPlace.InText.UNKNOWN_LINE
        ? new RecordPlace.InText(text.offset(), LineNumbers.of(conf, path, text.offset()))
        : place;
  }

  /** Finds the file that a task, perhaps in another working directory, called so; or null. */
  private static Path path(SplitDataset dataset, String name) {
    return dataset.plan().stream()
        .flatMap(split -> split.segments().stream())
        .map(segment -> new Path(segment.path()))
        .filter(path -> FileName.of(path).equals(name) || path.toUri().getPath().equals(name))
        .findFirst()
        .orElse(null);
  }
}
