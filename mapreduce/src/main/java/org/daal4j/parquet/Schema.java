package org.daal4j.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.daal4j.input.typed.DamagedException;

/** The columns of a file, from the tree of its schema, which is stored from the root downwards. */
final class Schema {

  private static final int DEEPEST = 1000;

  private final List<SchemaElement> elements;
  private int next;
  private int leaves;

  private Schema(List<SchemaElement> elements) {
    this.elements = elements;
  }

  /**
   * What a schema says.
   *
   * @param columns fields of the root, in order
   * @param leaves how many chunks a row group has
   */
  record Columns(List<FileColumn> columns, int leaves) {}

  /**
   * The columns of a schema.
   *
   * @throws DamagedException when it is no tree
   */
  static Columns columns(List<SchemaElement> elements) {
    return new Schema(elements).columns();
  }

  private Columns columns() {
    SchemaElement root = element();
    List<FileColumn> columns = new ArrayList<>();
    for (int i = 0; i < root.getNum_children(); i++) {
      columns.add(column());
    }
    if (next != elements.size()) {
      throw new DamagedException("the footer has a schema of which parts belong nowhere");
    }
    return new Columns(List.copyOf(columns), leaves);
  }

  private FileColumn column() {
    int chunk = leaves;
    SchemaElement element = element();
    FieldRepetitionType repetition = element.getRepetition_type();
    FileColumn column =
        new FileColumn(
            element.getName(), chunk, null, repetition == FieldRepetitionType.OPTIONAL, "");
    if (!element.isSetType()) {
      passChildren(element, 0);
      return column.but("is nested");
    }
    leaves++;
    if (element.getNum_children() != 0) {
      throw new DamagedException("the footer gives parts to column " + element.getName());
    }
    if (repetition == FieldRepetitionType.REPEATED) {
      return column.but("has many values in a row");
    }
    if (element.getType() == Type.INT96) {
      return column.but("has the type INT96, which is not read");
    }
    return new FileColumn(column.name(), chunk, ColumnType.of(element), column.optional(), "");
  }

  private void passChildren(SchemaElement parent, int depth) {
    if (depth > DEEPEST) {
      throw new DamagedException("the footer has a schema without end");
    }
    for (int i = 0; i < parent.getNum_children(); i++) {
      SchemaElement child = element();
      if (child.isSetType()) {
        leaves++;
      } else {
        passChildren(child, depth + 1);
      }
    }
  }

  private SchemaElement element() {
    if (next == elements.size()) {
      throw new DamagedException("the footer has a schema that ends early");
    }
    return elements.get(next++);
  }
}
