package org.daal4j.table;

/** Who has said which columns are features, and so what can be done about one that cannot be. */
public enum FeatureChoice {
  /** Nobody: they are all columns that have no other role. */
  NOBODY,
  /** The user. */
  USER,
  /** A model, which needs all of them. */
  MODEL;

  /** What can be done about a column of text where a model has one of numbers. */
  public static final String NEEDED_BY_MODEL =
      "The model needs numbers there. Give it a table that has them.";
}
