package org.daal4j.table;

import java.util.AbstractList;

/**
 * Names of columns in which each is found at once, not by comparing it with all: a model may name
 * as many columns as a table has.
 */
public abstract class IndexedNames extends AbstractList<String> {

  /** For those who know a way. */
  protected IndexedNames() {}

  /** Place of the first column of a name from 0, or -1. */
  @Override
  public abstract int indexOf(Object name);

  /** Place of the last column of a name from 0, or -1. */
  @Override
  public abstract int lastIndexOf(Object name);

  @Override
  public final boolean contains(Object name) {
    return indexOf(name) >= 0;
  }
}
