package org.daal4j.group;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.RowWriter;
import org.daal4j.model.Model;

/**
 * The lines that some consecutive groups have in the tables of a result, as text, and their models.
 *
 * @param <M> the model of a group
 */
final class GroupLines<M extends Model> {

  private static final int MOST_KEPT = 16 << 20;

  /** Gives its bytes without a copy. */
  private static final class Text extends ByteArrayOutputStream {
    void appendTo(RowWriter table, long lines) throws IOException {
      table.csv(buf, count, lines);
    }

    /** Takes all out; keeps the memory, but for that of few long lines. */
    void clear() {
      count = 0;
      if (buf.length > MOST_KEPT) {
        buf = new byte[32];
      }
    }
  }

  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, RowWriter> tables = new HashMap<>();
  private final UnaryOperator<String> words;
  private final List<FittedGroup<M>> fitted = new ArrayList<>();

  /**
   * Of no group.
   *
   * @param files names of the tables
   * @param words puts the settings of sentences in words
   */
  GroupLines(Set<String> files, UnaryOperator<String> words) {
    for (String file : files) {
      texts.put(file, new Text());
    }
    this.words = words;
    clear();
  }

  /** Becomes of no group again. */
  void clear() {
    texts.values().forEach(Text::clear);
    texts.forEach((file, text) -> tables.put(file, new CsvWriter(text)));
    fitted.clear();
  }

  /** Adds the lines of the next group. */
  void add(FittedGroup<M> group) throws IOException {
    List<String> values = group.group().values();
    RowWriter line = new GroupRows(tables.get(GroupedModelFile.GROUPS), values);
    line.integer(group.group().rows());
    line.text(words.apply(group.markedReason()));
    line.endRow();
    RowWriter fields = tables.get(GroupedModelFile.FIELDS);
    if (group.model().isPresent()) {
      group.model().get().save(new GroupWriter(values, tables, fields, words));
    }
    fitted.add(group);
  }

  /** There are no more groups. */
  void finish() throws IOException {
    for (RowWriter table : tables.values()) {
      table.finish();
    }
  }

  /** How many bytes of text they are, once finished. */
  long bytes() {
    return texts.values().stream().mapToLong(ByteArrayOutputStream::size).sum();
  }

  /** Appends the lines of a table to it. */
  void appendTo(String file, RowWriter table) throws IOException {
    texts.get(file).appendTo(table, tables.get(file).rows());
  }

  /** The groups. */
  List<FittedGroup<M>> fitted() {
    return fitted;
  }
}
