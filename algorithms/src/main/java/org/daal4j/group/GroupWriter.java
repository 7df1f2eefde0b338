package org.daal4j.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daal4j.core.RowWriter;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.model.ModelWriter;

/**
 * Where the model of a group saves itself: to the lines of tables that all groups share, and its
 * fields one to a line, those of a list one after the other. Fields that hold tables, which stand
 * in the files too, are left out.
 */
final class GroupWriter implements ModelWriter {

  private static final String WARNINGS = "warnings";

  private final List<String> group;
  private final Map<String, RowWriter> tables;
  private final RowWriter fields;
  private final UnaryOperator<String> words;

  /**
   * Of a group.
   *
   * @param group its values
   * @param tables by the names of their files
   * @param words puts the settings of warnings in words
   */
  GroupWriter(
      List<String> group,
      Map<String, RowWriter> tables,
      RowWriter fields,
      UnaryOperator<String> words) {
    this.group = group;
    this.tables = tables;
    this.fields = new GroupRows(fields, group);
    this.words = words;
  }

  @Override
  public void table(String file, List<String> header, Lines body) throws IOException {
    RowWriter lines = tables.get(file);
    if (lines == null) {
      throw new IOException("a group has a table " + file + " that the first has not");
    }
    body.writeTo(new GroupRows(lines, group));
  }

  @Override
  public void put(String key, Object value) {
    if (!(value instanceof List<?> list)) {
      line(key, value);
    } else if (list.stream().noneMatch(item -> item instanceof List || item instanceof Map)) {
      list.forEach(item -> line(key, item));
    }
  }

  private void line(String key, Object value) {
    if (value instanceof Map) {
      return;
    }
    fields.text(key);
    fields.text(
        value instanceof Double number ? ShortestDecimal.format(number) : String.valueOf(value));
    try {
      fields.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void warn(String sentence) {
    line(WARNINGS, words.apply(sentence));
  }

  /** The tables that a model writes, in their order. */
  record Declared(String file, List<String> header) {}

  /** Hears which tables a model writes. */
  static final class Declarations implements ModelWriter {

    final List<Declared> tables = new ArrayList<>();

    @Override
    public void table(String file, List<String> header, Lines body) {
      tables.add(new Declared(file, header));
    }

    @Override
    public void put(String key, Object value) {}

    @Override
    public void warn(String sentence) {}
  }
}
