package org.daal4j.text;

import java.util.List;

/**
 * What a user says of a delimited table: its punctuation, which columns are wanted and in which
 * role, and what happens to rows that are not as they should be.
 *
 * @param delimiter the field separator, one ASCII character; a space stands for runs of spaces and
 *     tabs
 * @param header whether files begin with column names
 * @param columns selectors of the feature columns in the order wanted (see {@link
 *     ColumnSelection}); empty for all columns that have no other role
 * @param responses selectors of the response columns; they become the numeric columns after the
 *     features
 * @param weights selector of the weight column; empty string for none
 * @param text selectors of columns wanted as text (labels, kept columns), in the order wanted; such
 *     a column may be a feature as well
 * @param labels how many of the first {@code text} columns are labels and so are no features by
 *     default
 * @param skipMissing whether a row with a missing value in a used column is left out; else it is an
 *     error
 * @param maxBadRecords how many malformed rows may be left out; 0 makes the first one an error
 * @param countsOnly whether a row with a negative feature is malformed
 * @param syntax how the text is written beyond delimiter and header
 */
public record TextOptions(
    char delimiter,
    HeaderMode header,
    List<String> columns,
    List<String> responses,
    String weights,
    List<String> text,
    int labels,
    boolean skipMissing,
    long maxBadRecords,
    boolean countsOnly,
    TextSyntax syntax) {

  /** A table in plain syntax whose features may be negative. */
  public TextOptions(
      char delimiter,
      HeaderMode header,
      List<String> columns,
      List<String> responses,
      String weights,
      List<String> text,
      int labels,
      boolean skipMissing,
      long maxBadRecords) {
    this(
        delimiter,
        header,
        columns,
        responses,
        weights,
        text,
        labels,
        skipMissing,
        maxBadRecords,
        false,
        TextSyntax.PLAIN);
  }

  /** The same, in another syntax. */
  public TextOptions in(TextSyntax other) {
    return new TextOptions(
        delimiter,
        header,
        columns,
        responses,
        weights,
        text,
        labels,
        skipMissing,
        maxBadRecords,
        countsOnly,
        other);
  }

  /** The same, with other features. */
  public TextOptions ofColumns(List<String> selectors) {
    return withRoles(selectors, responses, weights, text, labels, countsOnly);
  }

  /** The same, with other text columns and features that are not negative. */
  public TextOptions ofCounts(List<String> textColumns, int labelColumns) {
    return withRoles(columns, responses, weights, textColumns, labelColumns, true);
  }

  /** A table written in the same way, with other columns in other roles. */
  public TextOptions withRoles(
      List<String> otherColumns,
      List<String> otherResponses,
      String otherWeights,
      List<String> otherText,
      int otherLabels,
      boolean otherCountsOnly) {
    return new TextOptions(
        delimiter,
        header,
        otherColumns,
        otherResponses,
        otherWeights,
        otherText,
        otherLabels,
        skipMissing,
        maxBadRecords,
        otherCountsOnly,
        syntax);
  }

  /** A comma-separated table, all columns features, no tolerance. */
  public static TextOptions defaults() {
    return new TextOptions(',', HeaderMode.AUTO, List.of(), List.of(), "", List.of(), 0, false, 0);
  }
}
