package org.daal4j.libsvm;

import org.daal4j.table.IndexedNames;

/**
 * Names of the columns of libsvm text: {@code c1} to {@code cN}, so that a position is an index of
 * the file, and then {@value #LABEL}. Made when they are asked for: there may be millions.
 */
final class LibsvmColumns extends IndexedNames {

  static final String LABEL = "label";

  private final int features;

  LibsvmColumns(int features) {
    this.features = features;
  }

  @Override
  public String get(int index) {
    if (index < 0 || index > features) {
      throw new IndexOutOfBoundsException(index);
    }
    return index == features ? LABEL : "c" + (index + 1);
  }

  @Override
  public int size() {
    return features + 1;
  }

  @Override
  public int indexOf(Object name) {
    if (LABEL.equals(name)) {
      return features;
    }
    if (name instanceof String text && text.matches("c[1-9][0-9]{0,9}")) {
      long number = Long.parseLong(text.substring(1));
      return number <= features ? (int) number - 1 : -1;
    }
    return -1;
  }

  @Override
  public int lastIndexOf(Object name) {
    return indexOf(name);
  }
}
