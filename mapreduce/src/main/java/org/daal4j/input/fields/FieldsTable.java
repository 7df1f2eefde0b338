package org.daal4j.input.fields;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.Dataset;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.NamedTable;
import org.daal4j.input.RawTable;
import org.daal4j.input.SeenTable;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.FieldsLayout;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/** Tables whose fields come as they stand: what may be a number as number and as text. */
public final class FieldsTable {

  private FieldsTable() {}

  /**
   * A table whose beginning was looked at; as it is where its columns are all numbers, and are
   * found in a pass.
   *
   * @param options features and nothing else
   * @throws UsageException when no feature is a number or text
   */
  public static RawTable of(SeenTable seen, TableOptions options) throws IOException {
    if (seen.named().isEmpty()) {
      return seen.read(options);
    }
    NamedTable named = seen.named().get();
    return of(named, named.roles(options), options.policy());
  }

  private static FileTable of(NamedTable seen, ColumnRoles roles, RowPolicy rows)
      throws IOException {
    int[] features = roles.numeric();
    boolean chosen = roles.choice() != FeatureChoice.NOBODY;
    int[] usable =
        chosen
            ? features
            : IntStream.of(features)
                .filter(column -> seen.content(column) != ColumnContent.NEITHER)
                .toArray();
    if (usable.length == 0) {
      throw new UsageException(
          "no column holds numbers or text. The table has " + seen.names().size() + ".");
    }
    List<String> leftOut =
        IntStream.of(features)
            .filter(column -> !chosen && seen.content(column) == ColumnContent.NEITHER)
            .mapToObj(seen.names()::get)
            .toList();
    int[] asText = columns(usable, seen, ColumnContent.TEXT);
    int[] asBoth = columns(usable, seen, ColumnContent.ANY);
    ColumnRoles all =
        new ColumnRoles(
            usable, usable.length, -1, new int[0], 0, 0, 0, roles.choice(), false, false);
    ColumnRoles withTexts = all.withCategories(asText);
    RowPolicy policy = new RowPolicy(Missing.KEEP, rows.maxBadRecords());
    int[] onlyTexts = places(usable, asText, 0);
    int[] texts = places(usable, asBoth, asText.length);
    Arrays.setAll(texts, i -> Math.max(texts[i], onlyTexts[i]));
    Read read =
        (ofNumbers, complete) -> {
          FileTable raw = seen.read(withTexts.withTexts(asBoth, ofNumbers), policy);
          return new FileTable(
              raw.format(),
              raw.input(),
              raw.plan(),
              new FieldsLayout(raw.layout(), usable, texts, leftOut, seen.mostRows(), complete),
              asText.length == 0
                  ? raw.source()
                  : new FieldsSource(raw.source(), onlyTexts, seen.decimal()),
              raw.sparse(),
              raw.maxBadRecords());
        };
    FileTable complete = read.read(true, Optional.empty());
    return asBoth.length == 0 ? complete : read.read(false, Optional.of(complete));
  }

  /** Reads a table, with the texts of numbers or without. */
  private interface Read {
    FileTable read(boolean ofNumbers, Optional<Dataset> complete) throws IOException;
  }

  private static int[] columns(int[] usable, NamedTable seen, ColumnContent content) {
    return IntStream.of(usable).filter(column -> seen.content(column) == content).toArray();
  }

  /** For each column its place among some of them, which begin at a number; -1 for the others. */
  private static int[] places(int[] columns, int[] some, int first) {
    int[] places = new int[columns.length];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = next < some.length && some[next] == columns[i] ? first + next++ : -1;
    }
    return places;
  }
}
