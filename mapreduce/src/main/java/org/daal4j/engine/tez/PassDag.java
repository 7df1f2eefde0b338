package org.daal4j.engine.tez;

/** A pass as a DAG. */
final class PassDag {

  static final String FOLD = "fold";
  static final String MERGE = "merge";

  private PassDag() {}
}
